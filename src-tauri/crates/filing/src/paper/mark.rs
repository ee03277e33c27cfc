//! The QR outside the frame: what it says, and how it is drawn.

use qrcodegen::{QrCode, QrCodeEcc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::code::{ALPHABET, LENGTH, letter, narrow};
use super::{Item, read_code};

/// The format: this app's, in its first version.
const FORMAT: &str = "BEIAN:";
/// Side of a module, mm: a scan of 150 dpi gives it four pixels.
pub(super) const MODULE: f64 = 0.7;
/// Modules that stay empty round it, as the standard asks.
pub(super) const QUIET: f64 = 4.0;
/// Side of the smallest QR, in modules. A sheet's mark fits into it.
pub(super) const SIDE: f64 = 21.0;

/// What the QR of a sheet says. Its text is `BEIAN:` with the eight characters of the code, the paper's mark and the
/// page: `BEIAN:7F3K92QAV1`, sixteen characters, as many as the smallest QR holds while a quarter of it may be lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintMark {
    /// The print code, such as `7F3K-92QA`.
    pub code: String,
    /// [`super::Paper::mark`] of the paper.
    pub paper: char,
    /// The page, from 1; `None` beyond the 31st.
    pub page: Option<usize>,
}

impl PrintMark {
    /// The text of the QR.
    pub fn text(&self) -> String {
        let code: String = self.code.chars().filter(|char| *char != '-').collect();
        let page = self.page.and_then(|page| ALPHABET.get(page)).unwrap_or(&b'0');
        format!("{FORMAT}{code}{}{}", self.paper, char::from(*page))
    }

    /// Reads the text of a QR; `None` for one that is not of a sheet printed by this app.
    pub fn read(text: &str) -> Option<Self> {
        let text: String = text.trim().chars().map(|char| narrow(char).to_ascii_uppercase()).collect();
        let said: Vec<char> = text.strip_prefix(FORMAT)?.chars().map(letter).collect::<Option<_>>()?;
        let (code, rest) = said.split_at_checked(LENGTH)?;
        let [paper, page] = *rest else { return None };
        let page = ALPHABET.iter().position(|&known| char::from(known) == page).filter(|page| *page > 0);
        Some(Self { code: read_code(&code.iter().collect::<String>())?, paper, page })
    }
}

/// A dark rectangle of a QR, in modules from its top left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Block {
    /// Left.
    pub x: u8,
    /// Top.
    pub y: u8,
    /// Width.
    pub w: u8,
    /// Height.
    pub h: u8,
}

/// The QR of a text, with its top left corner there; `None` for a text that no QR holds.
pub(super) fn qr(x: f64, y: f64, text: String) -> Option<Item> {
    let code = QrCode::encode_text(&text, QrCodeEcc::Quartile).ok()?;
    let modules = u8::try_from(code.size()).ok()?;
    let side = f64::from(modules) * MODULE;
    Some(Item::Qr { x, y, side, modules, blocks: blocks(&code, modules), text })
}

/// The dark modules in few rectangles: stretches of a row, made as high as the rows below allow.
fn blocks(code: &QrCode, modules: u8) -> Vec<Block> {
    let dark = |x: u8, y: u8| code.get_module(i32::from(x), i32::from(y));
    let mut blocks: Vec<Block> = Vec::new();
    for y in 0..modules {
        let mut x = 0;
        while x < modules {
            let w = (x..modules).take_while(|&x| dark(x, y)).fold(0, |count, _| count + 1);
            let above =
                blocks.iter_mut().find(|block| block.x == x && block.w == w && block.y + block.h == y);
            match above {
                Some(block) => block.h += 1,
                None if w > 0 => blocks.push(Block { x, y, w, h: 1 }),
                None => {}
            }
            x += w.max(1);
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark() -> PrintMark {
        PrintMark { code: "7F3K-92QA".to_owned(), paper: 'V', page: Some(1) }
    }

    #[test]
    fn a_mark_says_code_paper_and_page_and_is_read_back() {
        assert_eq!(mark().text(), "BEIAN:7F3K92QAV1");
        assert_eq!(PrintMark::read("BEIAN:7F3K92QAV1"), Some(mark()));
        let twelfth = PrintMark { page: Some(12), ..mark() };
        assert_eq!(PrintMark::read(&twelfth.text()), Some(twelfth));
        let late = PrintMark { page: Some(40), ..mark() };
        assert_eq!(PrintMark::read(&late.text()), Some(PrintMark { page: None, ..mark() }));
        for other in ["7F3K92QA", "BEIAN:7F3K92QA", "BEIAN:7F3K92QAV", "https://example.cn"] {
            assert_eq!(PrintMark::read(other), None, "{other}");
        }
    }

    #[test]
    fn the_smallest_qr_holds_it_and_the_blocks_are_exactly_its_dark_modules() {
        let Some(Item::Qr { side, modules, blocks, text, .. }) = qr(10.0, 10.0, mark().text()) else {
            panic!("no QR");
        };
        assert!((side - SIDE * MODULE).abs() < 1e-9 && f64::from(modules) == SIDE);
        let code = QrCode::encode_text(&text, QrCodeEcc::Quartile).unwrap();
        assert_eq!(code.error_correction_level(), QrCodeEcc::Quartile);
        let mut drawn = vec![0; 21 * 21];
        for Block { x, y, w, h } in &blocks {
            for row in *y..y + h {
                for column in *x..x + w {
                    drawn[usize::from(row) * 21 + usize::from(column)] += 1;
                }
            }
        }
        for (at, times) in drawn.iter().enumerate() {
            let (x, y) = (i32::try_from(at % 21).unwrap(), i32::try_from(at / 21).unwrap());
            assert_eq!(*times == 1, code.get_module(x, y), "{x} {y}: {times}");
            assert!(*times <= 1, "{x} {y} is drawn twice");
        }
        assert!(blocks.len() < 130, "{} blocks", blocks.len());
    }
}

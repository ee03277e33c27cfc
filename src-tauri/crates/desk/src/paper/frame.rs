//! The frame that every file stands in: the catalogue, and the dictionaries of the faces.
//!
//! printpdf writes it, once in the life of the program, as a document of one page that shows one glyph of each face. A file
//! takes it over and sets what is its own. To let printpdf write each file anew would cost more than the file: it copies every
//! face several times and keeps each operator as an object.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use lopdf::{Dictionary, Document, Object};
use printpdf::{
    FontId, FontMetrics, Mm, Op, ParsedFont, PdfConformance, PdfDocument, PdfFont, PdfFontHandle, PdfPage,
    PdfSaveOptions, Pt, TextItem,
};

use super::error::PaperError;
use super::faces::{Faces, Font, FontIndex};

/// The glyph that stands for a face while the frame is made.
const SPECIMEN: char = ' ';

/// The dictionaries of every file.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) catalog: Dictionary,
    /// By index of the font.
    pub(super) faces: Vec<FaceFrame>,
}

/// The dictionaries of a face.
#[derive(Debug)]
pub(super) struct FaceFrame {
    /// The composite font, without the three that belong to it.
    pub(super) composite: Dictionary,
    pub(super) descendant: Dictionary,
    pub(super) descriptor: Dictionary,
}

impl Frame {
    /// The frame.
    ///
    /// # Errors
    /// When printpdf writes something else than it did.
    pub(super) fn get(faces: &Faces) -> Result<&'static Self, PaperError> {
        static FRAME: OnceLock<Result<Frame, String>> = OnceLock::new();
        let made = FRAME.get_or_init(|| Self::make(faces).map_err(|error| error.to_string()));
        made.as_ref().map_err(|detail| PaperError::Pdf(detail.clone()))
    }

    fn make(faces: &Faces) -> lopdf::Result<Self> {
        let mut document = PdfDocument::new("");
        document.metadata.info.conformance = PdfConformance::Custom(printpdf::CustomPdfConformance {
            requires_icc_profile: false,
            requires_xmp_metadata: false,
            ..Default::default()
        });
        let mut ops = vec![Op::StartTextSection];
        for (index, font) in faces.fonts().iter().enumerate() {
            document.resources.fonts.map.insert(name(index), PdfFont::new(specimen(font)));
            ops.push(Op::SetFont { font: PdfFontHandle::External(name(index)), size: Pt(1.0) });
            ops.push(Op::ShowText { items: vec![TextItem::Text(SPECIMEN.to_string())] });
        }
        ops.push(Op::EndTextSection);
        document.pages = vec![PdfPage::new(Mm(1.0), Mm(1.0), ops)];
        let written = document.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
        let faces = (0..faces.fonts().len()).map(|index| FaceFrame::of(&written, index));
        let faces = faces.collect::<lopdf::Result<_>>()?;
        Ok(Self { catalog: written.catalog()?.clone(), faces })
    }
}

impl FaceFrame {
    fn of(document: &Document, index: FontIndex) -> lopdf::Result<Self> {
        let page = document.page_iter().next().ok_or_else(|| lost("Page"))?;
        let fonts = document.get_page_fonts(page)?;
        let composite = *fonts.get(name(index).0.as_bytes()).ok_or_else(|| lost("Font"))?;
        let mut composite = composite.clone();
        let descendants = composite.remove(b"DescendantFonts").ok_or_else(|| lost("DescendantFonts"))?;
        composite.remove(b"ToUnicode");
        let first = descendants.as_array()?.first().ok_or_else(|| lost("DescendantFonts"))?;
        let mut descendant = first.as_dict()?.clone();
        let descriptor = descendant.remove(b"FontDescriptor").ok_or_else(|| lost("FontDescriptor"))?;
        descendant.remove(b"W");
        let mut descriptor = document.get_dictionary(descriptor.as_reference()?)?.clone();
        descriptor.remove(b"FontFile2");
        Ok(Self { composite, descendant, descriptor })
    }

    /// Names the face in all its dictionaries.
    pub(super) fn named(&self, name: &str) -> (Dictionary, Dictionary, Dictionary) {
        let (mut composite, mut descendant, mut descriptor) =
            (self.composite.clone(), self.descendant.clone(), self.descriptor.clone());
        let name = Object::Name(name.as_bytes().to_vec());
        composite.set("BaseFont", name.clone());
        descendant.set("BaseFont", name.clone());
        descriptor.set("FontName", name);
        (composite, descendant, descriptor)
    }
}

/// Something that printpdf did not write.
fn lost(key: &str) -> lopdf::Error {
    lopdf::Error::DictKey(key.to_owned())
}

fn name(index: FontIndex) -> FontId {
    FontId(format!("Face{index}"))
}

/// A face as printpdf knows it: its measures, and one glyph. The file itself is left out; each PDF has its own cut.
fn specimen(font: &Font) -> ParsedFont {
    let face = &font.parsed;
    let codes = BTreeMap::from([(u32::from(SPECIMEN), 1)]);
    let widths = BTreeMap::from([(1, 1)]);
    let metrics = FontMetrics { ascent: face.ascender(), descent: face.descender() };
    let true_type = vec![0, 1, 0, 0];
    let mut made = ParsedFont::with_glyph_data(
        true_type,
        0,
        Some(font.name.to_owned()),
        codes,
        widths,
        face.units_per_em(),
        metrics,
    );
    let (box_, about) = (face.global_bounding_box(), &mut made.pdf_font_metrics);
    (about.x_min, about.y_min, about.x_max, about.y_max) = (box_.x_min, box_.y_min, box_.x_max, box_.y_max);
    about.us_weight_class = face.weight().to_number();
    made
}

//! Blanks as providers hand them out, drawn for a test: a form PDF, a flat PDF, and a scan of it.

use std::path::{Path, PathBuf};
use std::process::Command;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary, text_string};

/// Bits of a field's flags.
const MULTILINE: i64 = 1 << 12;
const COMB: i64 = 1 << 24;

/// A document under way.
#[derive(Debug)]
struct Sheet {
    document: Document,
    pages: ObjectId,
    font: ObjectId,
    kids: Vec<Object>,
}

impl Sheet {
    fn new() -> Self {
        let mut document = Document::with_version("1.7");
        let pages = document.new_object_id();
        let font = document
            .add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" });
        Self { document, pages, font, kids: Vec::new() }
    }

    /// A page with a frame and some print; its boxes and turn as told.
    fn page(&mut self, content: &str, more: Dictionary) -> ObjectId {
        let content = self.document.add_object(Stream::new(dictionary! {}, content.as_bytes().to_vec()));
        let mut page = dictionary! {
            "Type" => "Page", "Parent" => self.pages, "Contents" => content,
            "Resources" => dictionary! { "Font" => dictionary! { "F1" => self.font } },
        };
        page.extend(&more);
        let id = self.document.add_object(page);
        self.kids.push(id.into());
        id
    }

    fn bytes(mut self, form: Option<Dictionary>) -> Vec<u8> {
        let count = self.kids.len() as i64;
        let tree = dictionary! { "Type" => "Pages", "Kids" => self.kids, "Count" => count };
        self.document.objects.insert(self.pages, tree.into());
        let mut catalog = dictionary! { "Type" => "Catalog", "Pages" => self.pages };
        if let Some(form) = form {
            let form = self.document.add_object(form);
            catalog.set("AcroForm", form);
        }
        let catalog = self.document.add_object(catalog);
        self.document.trailer.set("Root", catalog);
        let mut bytes = Vec::new();
        self.document.save_to(&mut bytes).expect("a document can be written");
        bytes
    }
}

fn whole(numbers: [i64; 4]) -> Object {
    numbers.map(Object::Integer).to_vec().into()
}

fn widget(page: ObjectId, rect: [i64; 4]) -> Dictionary {
    dictionary! {
        "Type" => "Annot", "Subtype" => "Widget", "P" => page, "F" => 4, "Rect" => whole(rect),
        "MK" => dictionary! { "BC" => vec![0.into()] }, "BS" => dictionary! { "W" => 1 },
    }
}

/// A form: two fields that inherit from their parent, several lines, cells, two boxes, and a field on a turned page.
pub fn form() -> Vec<u8> {
    let mut sheet = Sheet::new();
    let a4 = whole([0, 0, 595, 842]);
    let first = sheet
        .page("BT /F1 16 Tf 180 790 Td (VERIFICATION FORM) Tj ET", dictionary! { "MediaBox" => a4.clone() });
    let second = sheet.page("0.5 w 40 40 500 760 re S", dictionary! { "MediaBox" => a4, "Rotate" => 90 });
    let parent = sheet.document.new_object_id();
    let add = |sheet: &mut Sheet, page: ObjectId, rect: [i64; 4], name: &str, tip: &str, more: Dictionary| {
        let mut field = widget(page, rect);
        field.set("T", text_string(name));
        field.set("TU", text_string(tip));
        field.extend(&more);
        sheet.document.add_object(field)
    };
    let under = || dictionary! { "Parent" => parent };
    let name = add(&mut sheet, first, [180, 720, 520, 744], "name", "网站主办者名称", under());
    let mut lines = under();
    lines.set("Ff", MULTILINE);
    let address = add(&mut sheet, first, [180, 640, 520, 700], "address", "通信地址", lines);
    let cells = dictionary! { "FT" => "Tx", "Ff" => COMB, "MaxLen" => 18 };
    let code = add(&mut sheet, first, [180, 600, 520, 622], "code", "统一社会信用代码", cells);
    let one = add(&mut sheet, first, [180, 560, 194, 574], "nature_firm", "企业", ticked());
    let other = add(&mut sheet, first, [260, 560, 274, 574], "nature_person", "个人", ticked());
    for id in [one, other] {
        let looks = looks(&mut sheet.document);
        sheet.document.get_dictionary_mut(id).expect("a field").set("AP", looks);
    }
    let text = || dictionary! { "FT" => "Tx" };
    let signed = add(&mut sheet, first, [180, 500, 520, 530], "signature", "核验人签字", text());
    // On the turned page the field lies along the left edge as stored, along the top as shown.
    let domain = add(&mut sheet, second, [80, 200, 104, 500], "domain", "网站域名", text());
    let kids = [name, address].map(Object::from).to_vec();
    sheet.document.objects.insert(parent, host(kids).into());
    let on_first = [name, address, code, one, other, signed].map(Object::from).to_vec();
    sheet.document.get_dictionary_mut(first).expect("a page").set("Annots", on_first);
    sheet.document.get_dictionary_mut(second).expect("a page").set("Annots", vec![Object::from(domain)]);
    let fields = [parent, code, one, other, signed, domain].map(Object::from).to_vec();
    let fonts = dictionary! { "Font" => dictionary! { "Helv" => sheet.font } };
    let default = Object::string_literal("/Helv 0 Tf 0 g");
    sheet.bytes(Some(dictionary! { "Fields" => fields, "DR" => fonts, "DA" => default }))
}

fn host(kids: Vec<Object>) -> Dictionary {
    let look = Object::string_literal("/Helv 12 Tf 0 0 0.6 rg");
    dictionary! { "T" => text_string("host"), "FT" => "Tx", "DA" => look, "Kids" => kids }
}

fn ticked() -> Dictionary {
    dictionary! { "FT" => "Btn", "AS" => "Off" }
}

fn looks(document: &mut Document) -> Dictionary {
    let mut look = |content: &[u8]| {
        let form = dictionary! { "Type" => "XObject", "Subtype" => "Form", "BBox" => whole([0, 0, 14, 14]) };
        document.add_object(Stream::new(form, content.to_vec()))
    };
    let (yes, off) = (look(b"0.5 0.5 13 13 re S 2 w 3 7 m 6 3 l 11 11 l S"), look(b"0.5 0.5 13 13 re S"));
    dictionary! { "N" => dictionary! { "Yes" => yes, "Off" => off } }
}

/// A flat blank: its visible box begins away from the corner, the page is turned, its content leaves a changed state.
pub fn flat(rotate: i64) -> Vec<u8> {
    let mut sheet = Sheet::new();
    let content = "0.8 w 2 0 0 2 0 0 cm 60 60 100 100 re S BT /F1 8 Tf 70 170 Td (Form) Tj ET";
    let boxes = dictionary! {
        "MediaBox" => whole([-20, -30, 675, 942]), "CropBox" => whole([10, 25, 605, 867]), "Rotate" => rotate,
    };
    sheet.page(content, boxes);
    sheet.bytes(None)
}

/// As many pages as told.
pub fn pages(count: usize) -> Vec<u8> {
    let mut sheet = Sheet::new();
    for _ in 0..count {
        sheet.page("", dictionary! { "MediaBox" => whole([0, 0, 595, 842]) });
    }
    sheet.bytes(None)
}

/// A form of the XFA kind alone.
pub fn xfa() -> Vec<u8> {
    let mut sheet = Sheet::new();
    sheet.page("", dictionary! { "MediaBox" => whole([0, 0, 595, 842]) });
    let text = Object::string_literal("<xdp:xdp/>");
    sheet.bytes(Some(dictionary! { "XFA" => text, "Fields" => Vec::<Object>::new() }))
}

/// The first page of a PDF as a picture beside it, 200 dpi; `kind` is `png` or `jpeg`.
pub fn scan(pdf: &Path, kind: &str) -> PathBuf {
    let stem = pdf.with_extension("");
    let mut drawn = Command::new("pdftoppm");
    drawn.args(["-r", "200", "-cropbox", "-singlefile", &format!("-{kind}")]).arg(pdf).arg(&stem);
    assert!(drawn.status().expect("pdftoppm draws the page").success());
    pdf.with_extension(if kind == "jpeg" { "jpg" } else { kind })
}

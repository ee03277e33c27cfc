//! Forms as providers make them, drawn for the test.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary, text_string};

use crate::blank::BlankValue;

/// A form under way: one page of A4.
pub(super) struct Drawn {
    pub(super) document: Document,
    pub(super) page: ObjectId,
    pub(super) form: ObjectId,
    fields: Vec<Object>,
}

impl Drawn {
    pub(super) fn new(rotate: i64) -> Self {
        let mut document = Document::with_version("1.7");
        let (pages, form) = (document.new_object_id(), document.new_object_id());
        let font = document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
        });
        let words = document.add_object(Stream::new(
            dictionary! {},
            b"BT /F1 11 Tf 60 700 Td (Website Domain Name) Tj ET BT /F1 11 Tf 60 640 Td (Verifier) Tj ET"
                .to_vec(),
        ));
        let page = document.add_object(dictionary! {
            "Type" => "Page", "Parent" => pages, "Contents" => words, "Rotate" => rotate,
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
            "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } },
        });
        document.objects.insert(
            pages,
            dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 }.into(),
        );
        let catalog =
            document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages, "AcroForm" => form });
        document.trailer.set("Root", catalog);
        Self { document, page, form, fields: Vec::new() }
    }

    /// A field that holds text: name, tooltip, rectangle, flags.
    pub(super) fn text(&mut self, name: &str, tip: &str, rect: [i64; 4], flags: i64) -> ObjectId {
        self.field(dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "FT" => "Tx", "T" => text_string(name), "TU" => text_string(tip),
            "Rect" => rect.map(Object::Integer).to_vec(), "Ff" => flags, "P" => self.page,
        })
    }

    /// A box whose tick is called `Yes`.
    pub(super) fn check(&mut self, name: &str, tip: &str, rect: [i64; 4]) -> ObjectId {
        let look = |document: &mut Document, ops: &str| {
            let bounds: Vec<Object> = vec![0.into(), 0.into(), 12.into(), 12.into()];
            let form = dictionary! { "Type" => "XObject", "Subtype" => "Form", "BBox" => bounds };
            document.add_object(Stream::new(form, ops.as_bytes().to_vec()))
        };
        let (on, off) = (look(&mut self.document, "1 1 10 10 re f"), look(&mut self.document, ""));
        self.field(dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "FT" => "Btn", "T" => text_string(name),
            "TU" => text_string(tip), "Rect" => rect.map(Object::Integer).to_vec(), "P" => self.page,
            "AP" => dictionary! { "N" => dictionary! { "Yes" => on, "Off" => off } }, "AS" => "Off",
        })
    }

    /// A field as told.
    pub(super) fn field(&mut self, field: Dictionary) -> ObjectId {
        let id = self.document.add_object(field);
        self.fields.push(id.into());
        id
    }

    /// The file.
    pub(super) fn done(mut self) -> Vec<u8> {
        let fields = self.fields.clone();
        self.document.get_dictionary_mut(self.page).unwrap().set("Annots", fields.clone());
        let form = dictionary! { "Fields" => fields, "DA" => Object::string_literal("/Helv 0 Tf 0 g") };
        self.document.objects.insert(self.form, form.into());
        let mut bytes = Vec::new();
        self.document.save_to(&mut bytes).unwrap();
        bytes
    }
}

/// A value as a case would say it.
pub(super) fn value(id: &str, text: &str) -> BlankValue {
    BlankValue {
        id: id.to_owned(),
        label: id.to_owned(),
        text: text.to_owned(),
        codes: Vec::new(),
        path: None,
    }
}

//! The structure of a file for readers that do not see it: heading, table with rows and cells, paragraphs.
//!
//! printpdf writes none, so it is woven in here: what is drawn is marked with the part of the sheet it stands in, and a tree
//! names the parts. It does not depend on what was answered, only on the rows a sheet has; so it is compressed once for a batch.

use std::fmt::Write as _;

use filing::paper::Part;

/// The parent of the whole tree.
const ROOT: usize = 0;
const DOCUMENT: usize = 1;
/// Says of a label that it is of its row, and of a cell that it stands across the table.
const CLASSES: &str =
    "<</R<</O/Table/Scope/Row>>/B<</O/Table/Scope/Column/ColSpan 2>>/W<</O/Table/ColSpan 2>>>>";

/// A part of a page, and the mark of what is drawn of it, if anything is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Tag {
    part: Part,
    mark: Option<usize>,
    /// In words, of a figure.
    told: Option<String>,
}

/// Marks what is drawn with the part it stands in.
#[derive(Debug, Default)]
pub(super) struct Marks {
    on: bool,
    /// A mark is open.
    open: bool,
    /// The parts so far.
    pub(super) tags: Vec<Tag>,
    next: usize,
}

impl Marks {
    /// Marks that are written, or none.
    pub(super) fn new(on: bool) -> Self {
        Self { on, ..Self::default() }
    }

    /// What follows tells a reader nothing.
    pub(super) fn aside(&mut self, out: &mut Vec<u8>) {
        if self.on {
            out.extend(b"/Artifact BMC\n");
            self.open = true;
        }
    }

    /// What follows stands in this part.
    pub(super) fn part(&mut self, out: &mut Vec<u8>, part: Part) {
        self.close(out);
        if self.on {
            self.tags.push(Tag { part, mark: None, told: None });
        }
    }

    /// What follows is a figure, told in words.
    pub(super) fn figure(&mut self, out: &mut Vec<u8>, told: &str) {
        self.part(out, Part::Figure);
        self.tags.last_mut().into_iter().for_each(|tag| tag.told = Some(told.to_owned()));
        self.open(out);
    }

    /// Opens the mark of the part, unless it is open. What stands in none is a paragraph.
    pub(super) fn open(&mut self, out: &mut Vec<u8>) {
        if !self.on || self.open {
            return;
        }
        if self.tags.is_empty() {
            self.tags.push(Tag { part: Part::Paragraph, mark: None, told: None });
        }
        let Some(tag) = self.tags.last_mut() else { return };
        let Some(name) = name(tag.part) else { return self.aside(out) };
        out.extend(format!("/{name}<</MCID {}>>BDC\n", self.next).bytes());
        tag.mark = Some(self.next);
        self.next += 1;
        self.open = true;
    }

    /// Closes what is open.
    pub(super) fn close(&mut self, out: &mut Vec<u8>) {
        if std::mem::take(&mut self.open) {
            out.extend(b"EMC\n");
        }
    }
}

/// The tree as objects with consecutive numbers; the first is its root.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Structure {
    pub(super) first: u32,
    pub(super) objects: Vec<String>,
}

impl Structure {
    /// The tree of pages, each by the number of its object, in objects from `first` on.
    pub(super) fn of(first: u32, pages: &[(u32, Vec<Tag>)]) -> Self {
        let mut tree = Tree { elements: Vec::with_capacity(64), first };
        tree.add("", "", ROOT, None);
        tree.add("Document", "", ROOT, None);
        let marked = pages.iter().map(|(page, tags)| tree.page(*page, tags)).collect::<Vec<_>>();
        let objects = (0..tree.elements.len()).filter_map(|at| tree.written(at, &marked)).collect();
        Self { first, objects }
    }
}

/// The name a part's element has; none where what stands in it tells a reader nothing.
fn name(part: Part) -> Option<&'static str> {
    match part {
        Part::Heading => Some("H1"),
        Part::Row => Some("TR"),
        Part::Label | Part::Band => Some("TH"),
        Part::Cell | Part::Wide => Some("TD"),
        Part::Paragraph => Some("P"),
        Part::Figure => Some("Figure"),
        Part::Aside => None,
    }
}

fn class(part: Part) -> &'static str {
    match part {
        Part::Label => "R",
        Part::Band => "B",
        Part::Wide => "W",
        _ => "",
    }
}

struct Element {
    name: &'static str,
    class: &'static str,
    parent: usize,
    /// Page and mark of what it shows.
    shows: Option<(u32, usize)>,
    told: Option<String>,
    kids: Vec<usize>,
}

struct Tree {
    elements: Vec<Element>,
    first: u32,
}

impl Tree {
    fn add(
        &mut self,
        name: &'static str,
        class: &'static str,
        parent: usize,
        shows: Option<(u32, usize)>,
    ) -> usize {
        let at = self.elements.len();
        if let Some(parent) = self.elements.get_mut(parent) {
            parent.kids.push(at);
        }
        self.elements.push(Element { name, class, parent, shows, told: None, kids: Vec::new() });
        at
    }

    /// Adds what stands on a page; the elements of its marks, in their order.
    fn page(&mut self, page: u32, tags: &[Tag]) -> Vec<usize> {
        let (mut table, mut row, mut marked) = (None, None, Vec::new());
        for tag in tags {
            let Some(name) = name(tag.part) else { continue };
            let shows = tag.mark.map(|mark| (page, mark));
            let parent = match tag.part {
                Part::Heading | Part::Paragraph | Part::Figure => DOCUMENT,
                Part::Row => *table.get_or_insert_with(|| self.add("Table", "", DOCUMENT, None)),
                _ => row.unwrap_or(DOCUMENT),
            };
            // A paragraph that nothing is drawn of is none.
            if parent == DOCUMENT && shows.is_none() {
                continue;
            }
            let element = self.add(name, class(tag.part), parent, shows);
            self.elements.last_mut().into_iter().for_each(|made| made.told.clone_from(&tag.told));
            if tag.part == Part::Row {
                row = Some(element);
            }
            if shows.is_some() {
                marked.push(element);
            }
        }
        marked
    }

    fn number(&self, at: usize) -> u32 {
        self.first + u32::try_from(at).unwrap_or_default()
    }

    fn references(&self, all: &[usize]) -> String {
        let each: Vec<String> = all.iter().map(|at| format!("{} 0 R", self.number(*at))).collect();
        each.join(" ")
    }

    fn written(&self, at: usize, marked: &[Vec<usize>]) -> Option<String> {
        let Element { name, class, parent, shows, told, kids } = self.elements.get(at)?;
        let mut text = String::with_capacity(64);
        // Memory takes what it is given: writing to it does not fail.
        let _ = if at == ROOT {
            write!(
                text,
                "<</Type/StructTreeRoot/ClassMap{CLASSES}/K {}/ParentTree<</Nums[",
                self.references(kids)
            )
        } else {
            write!(text, "<</S/{name}/P {} 0 R", self.number(*parent))
        };
        if at == ROOT {
            for (page, marked) in marked.iter().enumerate() {
                let _ = write!(text, "{page}[{}]", self.references(marked));
            }
            let _ = write!(text, "]>>/ParentTreeNextKey {}", marked.len());
        }
        if let Some(told) = told {
            let digits: String = told.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
            let _ = write!(text, "/Alt<FEFF{digits}>");
        }
        if !class.is_empty() {
            let _ = write!(text, "/C/{class}");
        }
        if let Some((page, mark)) = shows {
            let _ = write!(text, "/Pg {page} 0 R/K {mark}");
        } else if at != ROOT && !kids.is_empty() {
            let _ = write!(text, "/K[{}]", self.references(kids));
        }
        text.push_str(">>");
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_told_in_words() {
        let mut marks = Marks::new(true);
        let mut out = Vec::new();
        marks.figure(&mut out, "章");
        marks.close(&mut out);
        assert_eq!(out, b"/Figure<</MCID 0>>BDC\nEMC\n");
        let made = Structure::of(1, &[(9, marks.tags)]);
        assert_eq!(made.objects[2], "<</S/Figure/P 2 0 R/Alt<FEFF7AE0>/Pg 9 0 R/K 0>>");
    }

    #[test]
    fn what_is_not_tagged_has_no_marks() {
        let (mut marks, mut out) = (Marks::new(false), Vec::new());
        marks.aside(&mut out);
        marks.part(&mut out, Part::Heading);
        marks.open(&mut out);
        marks.close(&mut out);
        assert!(out.is_empty() && marks.tags.is_empty());
    }

    #[test]
    fn the_tree_names_heading_rows_cells_and_paragraphs_and_leaves_out_what_tells_nothing() {
        let tag = |part, mark| Tag { part, mark, told: None };
        let tags = [
            tag(Part::Heading, Some(0)),
            tag(Part::Row, None),
            tag(Part::Label, Some(1)),
            tag(Part::Cell, None),
            tag(Part::Row, None),
            tag(Part::Band, Some(2)),
            tag(Part::Aside, None),
            tag(Part::Paragraph, Some(3)),
            tag(Part::Paragraph, None),
        ];
        let made = Structure::of(10, &[(3, tags.to_vec())]);
        let wanted = [
            "/Type/StructTreeRoot",
            "/S/Document/P 10 0 R/K[12 0 R 13 0 R 19 0 R]",
            "/S/H1/P 11 0 R/Pg 3 0 R/K 0",
            "/S/Table/P 11 0 R/K[14 0 R 17 0 R]",
            "/S/TR/P 13 0 R/K[15 0 R 16 0 R]",
            "/S/TH/P 14 0 R/C/R/Pg 3 0 R/K 1",
            "/S/TD/P 14 0 R>>",
        ];
        assert_eq!(made.objects.len(), 10, "{made:?}");
        for (object, wanted) in made.objects.iter().zip(wanted) {
            assert!(object.contains(wanted), "{object} without {wanted}");
        }
        assert!(made.objects[0].contains("/Nums[0[12 0 R 15 0 R 18 0 R 19 0 R]]"), "{}", made.objects[0]);
    }
}

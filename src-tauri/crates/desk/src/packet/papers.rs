//! The papers of a packet.

use filing::paper::{PaperInput, Weight, needed, place};
use filing::words::{Language, message_id};

use super::parts::{Part, Parts};
use super::{Contents, PacketError};
use crate::paper::{Faces, Meta, PaperError, pdf};

/// Adds the papers that somebody asks for, with their print codes.
pub(super) fn add(contents: Contents<'_>, parts: &mut Parts) -> Result<(), PacketError> {
    let Contents { catalogue, case, .. } = contents;
    // The sheet goes to people who read Chinese, whatever language the applicant reads.
    let words = catalogue.words(Language::ZhCn);
    for wanted in needed(catalogue, case).into_iter().filter(|wanted| wanted.weight == Weight::Required) {
        let input = PaperInput { catalogue, case, site: wanted.site, words, marked: true };
        let pages = place(wanted.layout, &input, Faces::embedded()?).map_err(PaperError::from)?;
        let title = pages.first().map(|page| page.title.clone()).unwrap_or_default();
        let bytes = pdf(&pages, Meta { title: &title, lang: "zh-CN" })?;
        let site = wanted.site.map(|site| format!("-{}", site + 1)).unwrap_or_default();
        let label = contents.words.plain(&message_id("paper", &wanted.paper.id));
        parts.add(&format!("papers/{}{site}.pdf", wanted.paper.id), Part { label, bytes });
    }
    Ok(())
}

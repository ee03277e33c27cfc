//! What usually needs somebody's approval before it may be filed: by what the site offers, and by the words in names,
//! business scope and remarks.

use super::{Findings, args};
use crate::answers::{Path, Value};

/// Slots whose letter answers the question.
const LETTERS: [&str; 3] =
    ["entity.no_preapproval_letter", "entity.financial_licence", "site.preapproval_file"];
/// Internet finance, whose words stand in a list of their own.
const FINANCE: &str = "13";

pub(super) fn check(found: &mut Findings<'_>) {
    let attached = found.case.materials.iter();
    let mut attached = attached.filter(|(_, names)| !names.is_empty());
    if attached.any(|(path, _)| LETTERS.contains(&path.id.as_str())) {
        return;
    }
    for site in 0..found.case.answers.sites.len() {
        by_content(found, site);
        by_words(found, site);
    }
}

/// The approvals answered for a site; `None` while that is open.
fn approvals<'a>(found: &Findings<'a>, site: usize) -> Option<Vec<&'a str>> {
    let answer = found.answer(Some(site), "site.preapproval");
    answer.filter(|value| value.is_present()).map(Value::items)
}

fn by_content(found: &mut Findings<'_>, site: usize) {
    let Some(approvals) = approvals(found, site) else { return };
    let Some(table) = found.catalogue.table("approval_of_content") else { return };
    let contents = found.answer(Some(site), "site.service_content").map(Value::items).unwrap_or_default();
    for content in contents {
        let Some(row) = table.find("content", content) else { continue };
        if !row.get("approvals").split(' ').any(|code| approvals.contains(&code)) {
            let other = Path::site(site, "site.service_content").to_string();
            let path = Path::site(site, "site.preapproval");
            return found.say("preapproval.content", path, args([("other_field", &other)]));
        }
    }
}

fn by_words(found: &mut Findings<'_>, site: usize) {
    let Some(approvals) = approvals(found, site) else { return };
    let Some(table) = found.catalogue.table("preapproval") else { return };
    let lists = &found.catalogue.lists;
    let places = [
        (None, "entity.name"),
        (Some(site), "site.name"),
        (Some(site), "site.remark"),
        (None, "entity.business_scope"),
    ]
    .map(|(at, id)| (at, id, found.text(at, id)));
    for row in table.rows().filter(|row| !approvals.contains(&row.get("code"))) {
        let code = row.get("code");
        let kind = if code == FINANCE { "finance".to_owned() } else { format!("needs_{code}") };
        for (at, id, text) in places {
            // A finance word in the name of the site is said there.
            let said = code == FINANCE && id == "site.name";
            let word = lists.word_in(&kind, text).filter(|_| !said);
            if let Some(word) = word {
                // Every licence lists more than the firm does.
                let rule = match (id, code) {
                    ("entity.business_scope", _) => "preapproval.scope_word",
                    (_, FINANCE) => "preapproval.finance_word",
                    _ => "preapproval.word",
                };
                let other = Path { site: at, id: id.to_owned() }.to_string();
                let path = Path::site(site, "site.preapproval");
                found.say(rule, path, args([("word", word), ("other_field", &other)]));
                break;
            }
        }
    }
}

//! A pasted result of the ministry's public query page: which answers it suggests.

use crate::answers::Value;
use crate::catalogue::Catalogue;
use crate::values::{Context, Kind, Verdict, judge};

/// Most characters that are read.
const MOST: usize = 20_000;

/// What was found in the text.
#[derive(Debug, Default)]
struct Found {
    domains: Vec<String>,
    entity_number: Option<String>,
    site_number: Option<String>,
    name: Option<String>,
    nature: Option<String>,
    nothing: bool,
}

/// The answers a pasted result suggests; nothing is set. `asked` is the question it was pasted for: a result for a name
/// speaks of the entity, one for a domain of the domain, and "nothing found" of whichever was looked for.
pub fn understand(
    catalogue: &Catalogue,
    text: &str,
    asked: Option<&str>,
    today: jiff::civil::Date,
) -> Vec<(String, Value)> {
    let found = look(catalogue, text, today);
    let of_entity = asked.is_some_and(|id| id.starts_with("need.entity"));
    let mut answers = Vec::new();
    let mut put = |id: &str, value: &str| answers.push((id.to_owned(), Value::Text(value.to_owned())));
    let record = found.entity_number.is_some() || found.site_number.is_some();
    if record && of_entity {
        put("need.entity_known", "yes");
        put("need.entity_sites", if found.site_number.is_some() { "some" } else { "none" });
        if let Some(nature) = &found.nature {
            put("need.nature", nature);
        }
        if let Some(province) = found.entity_number.as_deref().and_then(|number| province(catalogue, number))
        {
            put("need.province", &province);
        }
    } else if record {
        put("need.domain_known", "yes");
    } else if found.nothing {
        match (of_entity, asked.is_some() || !found.domains.is_empty()) {
            (true, _) => put("need.entity_known", "no"),
            (false, true) => put("need.domain_known", "no"),
            (false, false) => {}
        }
    }
    if record {
        let known = [
            ("need.record_name", &found.name),
            ("need.entity_filing_number", &found.entity_number),
            ("need.site_filing_number", &found.site_number),
        ];
        for (id, text) in known {
            if let Some(text) = text {
                put(id, text);
            }
        }
    }
    if !of_entity && !found.domains.is_empty() && (record || found.nothing) {
        answers.push(("need.domain".to_owned(), Value::List(found.domains)));
    }
    answers
}

fn look(catalogue: &Catalogue, text: &str, today: jiff::civil::Date) -> Found {
    let text: String = text.chars().take(MOST).collect();
    let bare: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let spoken = |kind| {
        let rows = catalogue.table("need_paste").into_iter().flat_map(|table| table.rows());
        rows.filter(move |row| row.get("kind") == kind).map(|row| row.get("text"))
    };
    let mut found =
        Found { nothing: spoken("nothing").any(|phrase| bare.contains(phrase)), ..Found::default() };
    // Some pages put a space before the digits of a number.
    let joined = spoken("before_digits").fold(text, |text, sign| text.replace(&format!("{sign} "), sign));
    let words: Vec<&str> = joined
        .split(|sign: char| {
            sign.is_whitespace() || matches!(sign, ':' | '：' | ',' | '，' | '|' | ';' | '；')
        })
        .filter(|word| !word.is_empty())
        .collect();
    let context = Context { today, domains: &[], entity_name: "", lists: &catalogue.lists };
    let mut before = "";
    for word in words {
        found.number(word, &context);
        found.domain(word, &context);
        let nature = catalogue.table("entity_nature").and_then(|table| table.find("name_zh", word));
        if let Some(row) = nature {
            found.nature.get_or_insert_with(|| row.get("code").to_owned());
            if is_name(before) && spoken("name").all(|label| !before.starts_with(label)) {
                found.name.get_or_insert_with(|| before.to_owned());
            }
        } else if spoken("name").any(|label| before == label)
            && is_name(word)
            && spoken("name").all(|label| !word.starts_with(label))
        {
            found.name.get_or_insert_with(|| word.to_owned());
        }
        before = word;
    }
    found
}

impl Found {
    fn number(&mut self, word: &str, context: &Context<'_>) {
        let normal = |kind| {
            let judged = judge(kind, word, context);
            let fine = matches!(judged.verdict, Verdict::Valid | Verdict::Normalise | Verdict::Warn);
            fine.then(|| judged.normalised.unwrap_or_else(|| word.to_owned()))
        };
        if let Some(number) = normal(Kind::SiteFilingNumber) {
            if let Some((entity, _)) = number.rsplit_once('-') {
                self.entity_number.get_or_insert_with(|| entity.to_owned());
            }
            self.site_number.get_or_insert(number);
        } else if let Some(number) = normal(Kind::EntityFilingNumber) {
            self.entity_number.get_or_insert(number);
        }
    }

    fn domain(&mut self, word: &str, context: &Context<'_>) {
        if !word.contains('.') {
            return;
        }
        let judged = judge(Kind::Domain, word, context);
        let expected = judged.args.get("expected").filter(|expected| !expected.is_empty()).cloned();
        let domain = match judged.verdict {
            Verdict::Invalid => expected,
            _ => Some(judged.normalised.unwrap_or_else(|| word.to_owned())),
        };
        if let Some(domain) = domain.filter(|domain| !self.domains.contains(domain)) {
            self.domains.push(domain);
        }
    }
}

/// Names of hosts are written in Chinese; figures, dates and headings between bars are not.
fn is_name(word: &str) -> bool {
    word.chars().filter(|sign| (0x3400..=0x9FFF).contains(&u32::from(*sign))).count() >= 2
}

/// Code of the province whose sign the number begins with.
fn province(catalogue: &Catalogue, number: &str) -> Option<String> {
    let sign = number.get(..number.chars().next()?.len_utf8())?;
    let table = catalogue.table("provinces")?;
    let row = table.rows().find(|row| row.get("abbreviation").split('/').any(|one| one == sign))?;
    Some(row.get("code").to_owned())
}

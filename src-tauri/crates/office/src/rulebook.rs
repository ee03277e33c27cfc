//! Everything the office knows by heart: states, timers, working hours, provinces, its own sentences.

use std::collections::{BTreeMap, BTreeSet};

use filing::catalogue::error::BrokenCatalogue;
use filing::catalogue::secrets;
use filing::catalogue::sources::Sources;
use filing::catalogue::table::Table;
use filing::contract::{Finding, Removed};
use filing::problem::{Args, Severity};
use filing::province::Pack;
use filing::sms::{Answerer, SmsTable};
use filing::state::{Deadlines, Kind, StateTable};
use filing::words::{Language, Words};
use jiff::Timestamp;

use crate::hours::Hours;
use crate::store::filings::Filing;

const WORDS: &str = "locales/zh-CN/office.ftl";
/// The kind of rule that says who may be the entity's principal, and the nature whose rule stands for every unit.
const LEGAL_REP: &str = "entity_principal_legal_rep";
const ENTERPRISE: &str = "4";

/// The tables, read once at the start.
#[derive(Debug)]
pub(crate) struct Rulebook {
    /// States and moves.
    pub(crate) states: StateTable,
    /// Timers.
    pub(crate) deadlines: Deadlines,
    /// Working hours.
    pub(crate) hours: Hours,
    /// Filing type → the family it belongs to.
    families: BTreeMap<String, String>,
    /// Filing types the office takes.
    pub(crate) types: BTreeSet<String>,
    /// Filing type → the fields it carries.
    carried: BTreeMap<String, BTreeSet<String>>,
    /// Fields whose answers are secrets.
    pub(crate) secrets: BTreeSet<String>,
    /// Codes of what a site may offer.
    pub(crate) service_content: BTreeSet<String>,
    /// Field → the codes its table knows.
    codes: BTreeMap<&'static str, BTreeSet<String>>,
    /// The administration's result codes and what they say.
    results: BTreeMap<String, String>,
    /// Province → the character its numbers begin with.
    abbreviations: BTreeMap<String, String>,
    /// What each province rules.
    provinces: Pack,
    /// Who must answer the message of the SMS check.
    sms: SmsTable,
    words: Words,
}

impl Rulebook {
    /// Reads the tables.
    pub(crate) fn load(sources: &Sources) -> Result<Self, BrokenCatalogue> {
        let mut own = Sources::default();
        own.replace(WORDS, sources.get(WORDS).unwrap_or_default());
        let table = |name: &str| read(sources, name);
        let provinces = table("provinces")?;
        Ok(Self {
            states: StateTable::load(sources)?,
            deadlines: Deadlines::load(sources)?,
            hours: Hours::load(sources)?,
            families: pairs(&table("filing_types")?, "code", "family"),
            types: column(&table("filing_types")?, "code"),
            carried: carried(sources, &table("filing_types")?)?,
            secrets: secrets(sources)?,
            service_content: column(&table("service_content")?, "code"),
            codes: coded(&table)?,
            results: pairs(&table("result_codes")?, "code", "name_zh"),
            abbreviations: pairs(&provinces, "name_zh", "abbreviation"),
            provinces: Pack::load(sources)?,
            sms: SmsTable::load(sources)?,
            words: Words::load(&own, Language::ZhCn)?,
        })
    }

    /// Whether a filing of that type carries that field. A place that is no field belongs to every filing.
    pub(crate) fn carries(&self, filing_type: &str, field: &str) -> bool {
        let known = self.carried.values().any(|fields| fields.contains(field));
        !known || self.carried.get(filing_type).is_some_and(|fields| fields.contains(field))
    }

    /// Whether the office knows a province.
    pub(crate) fn knows_province(&self, province: &str) -> bool {
        self.abbreviations.contains_key(province)
    }

    /// The character a province's numbers begin with; of several, the one that is in use.
    pub(crate) fn abbreviation(&self, province: &str) -> &str {
        let all = self.abbreviations.get(province).map_or("", String::as_str);
        all.split('/').next().unwrap_or_default()
    }

    /// Whether a unit's principal must be its legal representative.
    pub(crate) fn wants_legal_rep(&self, province: &str) -> bool {
        let mut rules = self.provinces.current(province, LEGAL_REP, ENTERPRISE);
        rules.any(|rule| rule.value == "must")
    }

    /// What a filing is for by now, and whether somebody stands before a backdrop for it.
    pub(crate) fn kind(&self, filing: &Filing) -> Kind {
        Kind { purpose: filing.purpose, ..self.states.kind(&filing.filing_type) }
    }

    /// Whether a filing type brings a record to another provider: its site can be reached before approval.
    pub(crate) fn is_access(&self, filing_type: &str) -> bool {
        self.family(filing_type) == "access"
    }

    /// Whether a filing type makes a record of a site that was not on record.
    pub(crate) fn is_new(&self, filing_type: &str) -> bool {
        self.family(filing_type) == "create"
    }

    fn family(&self, filing_type: &str) -> &str {
        self.families.get(filing_type).map_or("", String::as_str)
    }

    /// Whether principals confirm by SMS.
    pub(crate) fn wants_sms(&self, filing: &Filing) -> bool {
        self.sms.wanted(checked_as(filing), filing.road, filing.purpose, &filing.province)
    }

    /// Who confirms for a filing; people with the same mobile once.
    pub(crate) fn answerers(&self, filing: &Filing) -> Vec<Answerer> {
        let handed_in = filing.submission.as_ref().map(|submission| &submission.answers);
        handed_in.map(|answers| self.sms.answerers(checked_as(filing), answers)).unwrap_or_default()
    }

    /// When a timer of `deadlines.csv` that begins at a moment runs out.
    pub(crate) fn after(&self, from: Timestamp, timer: &str) -> Option<Timestamp> {
        Some(self.hours.runs_out(self.deadlines.get(timer)?, from))
    }

    /// A sentence of the office, Chinese.
    pub(crate) fn say(&self, id: &str, args: &Args) -> String {
        self.words.say(id, args)
    }

    /// An attribute of a sentence of the office; empty when it has none.
    pub(crate) fn say_more(&self, id: &str, attribute: &str, args: &Args) -> String {
        self.words.attribute(id, attribute, args).unwrap_or_default()
    }

    /// Whether a code is in the table of its field. A field without a table takes anything.
    pub(crate) fn knows_code(&self, field: &str, code: &str) -> bool {
        self.codes.get(field).is_none_or(|codes| codes.contains(code))
    }

    /// A finding in the office's words: message `office-finding-<rule>` with `.fix`; a result code without words of its
    /// own is told by its name.
    pub(crate) fn finding(&self, path: &str, rule: &str, args: &Args) -> Finding {
        let id = format!("office-finding-{rule}");
        let known = self.words.has(&id);
        let named = self.results.get(rule).filter(|name| !known && !name.is_empty());
        let mut args = args.clone();
        args.extend(named.map(|name| ("name".to_owned(), name.clone())));
        let id = match (known, named) {
            (true, _) => id,
            (false, Some(_)) => "office-finding-result".to_owned(),
            (false, None) => "office-finding-1999".to_owned(),
        };
        Finding {
            path: path.to_owned(),
            rule: rule.to_owned(),
            detail: self.words.say(&id, &args),
            suggestion: self.say_more(&id, "fix", &args),
            severity: Severity::Block,
        }
    }

    /// A finding whose sentence shows the value.
    pub(crate) fn finding_of(&self, path: &str, rule: &str, value: &str) -> Finding {
        self.finding(path, rule, &Args::from([("value".to_owned(), value.to_owned())]))
    }

    /// How long a timer is, in its own unit; 0 when there is none of that name.
    pub(crate) fn length(&self, timer: &str) -> u64 {
        self.deadlines.get(timer).map_or(0, |deadline| u64::from(deadline.length))
    }
}

/// The filing type by which somebody must answer: a record that is being removed asks otherwise than it was made.
fn checked_as(filing: &Filing) -> &str {
    match filing.removal.as_ref().map(|removal| removal.what) {
        Some(Removed::Entity) => "deregister_entity",
        Some(Removed::Website) => "deregister_website",
        _ => filing.filing_type.as_str(),
    }
}

/// The fields whose answers are codes of a table.
const CODED: [(&str, &str); 7] = [
    ("entity.nature", "entity_nature"),
    ("entity.certificate_type", "certificate_types"),
    ("site.languages", "languages"),
    ("site.preapproval", "preapproval"),
    ("site.service_content", "service_content"),
    ("access.method", "access_methods"),
    ("cancel.reason", "cancel_reasons"),
];

fn coded(
    table: &dyn Fn(&str) -> Result<Table, BrokenCatalogue>,
) -> Result<BTreeMap<&'static str, BTreeSet<String>>, BrokenCatalogue> {
    CODED.iter().map(|(field, name)| Ok((*field, column(&table(name)?, "code")))).collect()
}

fn read(sources: &Sources, name: &str) -> Result<Table, BrokenCatalogue> {
    let file = format!("tables/{name}.csv");
    Table::read(&file, sources.get(&file).unwrap_or_default()).map_err(|fault| BrokenCatalogue(vec![fault]))
}

/// Which fields each type carries: everything that is not `-` in its column.
fn carried(sources: &Sources, types: &Table) -> Result<BTreeMap<String, BTreeSet<String>>, BrokenCatalogue> {
    const USES: &str = "catalogue/uses.csv";
    let uses = Table::read(USES, sources.get(USES).unwrap_or_default());
    let uses = uses.map_err(|fault| BrokenCatalogue(vec![fault]))?;
    let of = |kind: &str| {
        let rows = uses.rows().filter(|row| !matches!(row.get(kind), "" | "-"));
        rows.map(|row| row.get("field").to_owned()).collect()
    };
    Ok(types.rows().map(|row| (row.get("code").to_owned(), of(row.get("code")))).collect())
}

fn pairs(table: &Table, key: &str, value: &str) -> BTreeMap<String, String> {
    table.rows().map(|row| (row.get(key).to_owned(), row.get(value).to_owned())).collect()
}

fn column(table: &Table, name: &str) -> BTreeSet<String> {
    table.rows().map(|row| row.get(name).to_owned()).collect()
}

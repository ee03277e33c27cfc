//! `sms_verification_who.csv`: who must answer the message for a filing type, and to whose number it goes.

use std::collections::{BTreeMap, BTreeSet};

use crate::answers::{Answers, Path};
use crate::catalogue::error::{BrokenCatalogue, Fault};
use crate::catalogue::sources::Sources;
use crate::catalogue::table::{Row, Table};
use crate::state::{Purpose, Road};

const WHO: &str = "tables/sms_verification_who.csv";
const PROCESS: &str = "tables/provinces_process.csv";
/// The fact about a province that says it took part in the pilot.
const PILOT: &str = "sms_pilot_start";
/// How the source of a row begins that nobody has published.
const INFERRED: &str = "Inference";
/// How many characters of a certificate number are asked for.
const TAIL: usize = 6;

/// Whether somebody must answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Must {
    Yes,
    No,
    /// Only when the entity's data change along with the rest.
    IfChanged,
}

/// Whose number the message goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// The number in this filing.
    Given,
    /// The number in the record that there is already.
    OnRecord,
    /// Nobody's.
    None,
}

#[derive(Clone, Debug)]
struct Asked {
    entity: Must,
    sites: Must,
    number: Number,
    source: String,
    as_of: String,
}

/// Somebody who must answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answerer {
    /// As the contract names them: `entity_principal` or `sites[0].site_principal`.
    pub principal: String,
    /// The others whose code is the same, because their mobile is.
    pub covers: Vec<String>,
    /// The mobile that gets the message; empty where only the record has it.
    pub mobile: String,
    /// Last six characters of the certificate number, upper case; empty where only the record has it.
    pub tail: String,
}

/// Who must answer, by filing type.
#[derive(Clone, Debug)]
pub struct SmsTable {
    rows: BTreeMap<String, Asked>,
    pilot: BTreeSet<String>,
}

impl SmsTable {
    /// Reads the tables.
    ///
    /// # Errors
    /// Every cell that is none of the words it may be.
    pub fn load(sources: &Sources) -> Result<Self, BrokenCatalogue> {
        let table = |file: &str| {
            Table::read(file, sources.get(file).unwrap_or_default())
                .map_err(|fault| BrokenCatalogue(vec![fault]))
        };
        let (who, process) = (table(WHO)?, table(PROCESS)?);
        let mut faults = Vec::new();
        let mut rows = BTreeMap::new();
        for (index, row) in who.rows().enumerate() {
            match asked(row) {
                Ok(asked) => drop(rows.insert(row.get("filing_type").to_owned(), asked)),
                Err(reason) => faults.push(Fault { file: WHO.to_owned(), line: index + 2, reason }),
            }
        }
        let pilot = process.rows().filter(|row| row.get("fact") == PILOT);
        let pilot = pilot.map(|row| row.get("province").to_owned()).collect();
        if faults.is_empty() { Ok(Self { rows, pilot }) } else { Err(BrokenCatalogue(faults)) }
    }

    /// Whether such a filing is checked by message: everywhere on the app road, in the pilot provinces on the paper
    /// road, and only where somebody has to answer. A deregistration on the paper road asks for the password instead.
    pub fn wanted(&self, filing_type: &str, road: Road, purpose: Purpose, province: &str) -> bool {
        let asked = |row: &Asked| row.entity == Must::Yes || row.sites == Must::Yes;
        let removes = matches!(purpose, Purpose::Deregister | Purpose::DeregisterRecord);
        let pilot = || self.pilot.iter().any(|pilot| province.starts_with(pilot.as_str()));
        self.rows.get(filing_type).is_none_or(asked) && (road == Road::App || !removes && pilot())
    }

    /// Whose number gets the message.
    pub fn number(&self, filing_type: &str) -> Number {
        self.rows.get(filing_type).map_or(Number::Given, |row| row.number)
    }

    /// Whether the entity's principal must answer as well, should the entity's data change.
    pub fn may_ask_entity(&self, filing_type: &str) -> bool {
        self.rows.get(filing_type).is_some_and(|row| row.entity == Must::IfChanged)
    }

    /// Where the row of a filing type comes from, and as of when.
    pub fn basis(&self, filing_type: &str) -> (&str, &str) {
        self.rows.get(filing_type).map_or(("", ""), |row| (row.source.as_str(), row.as_of.as_str()))
    }

    /// Whether nobody has published who answers for a filing type: it follows from a like one.
    pub fn is_inferred(&self, filing_type: &str) -> bool {
        self.basis(filing_type).0.starts_with(INFERRED)
    }

    /// Everybody who must answer for a filing. People with the same mobile stand together; of those whose mobile is
    /// not known here, each stands alone.
    pub fn answerers(&self, filing_type: &str, answers: &Answers) -> Vec<Answerer> {
        let row = self.rows.get(filing_type);
        let yes = |must: fn(&Asked) -> Must| row.is_none_or(|row| must(row) == Must::Yes);
        let entity = yes(|row| row.entity).then_some(None);
        let sites = (0..answers.sites.len()).filter(|_| yes(|row| row.sites)).map(Some);
        let mut all: Vec<Answerer> = Vec::new();
        for site in entity.into_iter().chain(sites) {
            let one = answerer(site, answers);
            let same = |other: &&mut Answerer| !one.mobile.is_empty() && other.mobile == one.mobile;
            match all.iter_mut().find(same) {
                Some(other) => other.covers.push(one.principal),
                None => all.push(one),
            }
        }
        all
    }
}

fn answerer(site: Option<usize>, answers: &Answers) -> Answerer {
    let (principal, role) = match site {
        None => ("entity_principal".to_owned(), "entity_principal"),
        Some(site) => (format!("sites[{site}].site_principal"), "site_principal"),
    };
    let field = |name: &str| {
        let id = format!("{role}.{name}");
        answers.text(&Path { site, id }).trim().to_owned()
    };
    Answerer {
        principal,
        covers: Vec::new(),
        mobile: field("mobile"),
        tail: tail(&field("certificate_number")),
    }
}

/// The last six characters of a certificate number, upper case.
pub fn tail(number: &str) -> String {
    let characters: Vec<char> = number.trim().chars().collect();
    let last = characters.iter().skip(characters.len().saturating_sub(TAIL));
    last.collect::<String>().to_uppercase()
}

fn asked(row: Row<'_>) -> Result<Asked, String> {
    let must = |column: &str| match row.get(column) {
        "yes" => Ok(Must::Yes),
        "no" => Ok(Must::No),
        "if_changed" => Ok(Must::IfChanged),
        other => Err(format!("`{column}` is unknown: `{other}`")),
    };
    Ok(Asked {
        entity: must("entity_principal")?,
        sites: must("site_principal")?,
        number: match row.get("mobile") {
            "new" => Number::Given,
            "record" => Number::OnRecord,
            "none" => Number::None,
            other => return Err(format!("`mobile` is unknown: `{other}`")),
        },
        source: row.get("source").to_owned(),
        as_of: row.get("as_of").to_owned(),
    })
}

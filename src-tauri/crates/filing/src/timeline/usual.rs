//! How long a state usually lasts: a range with its source, never a promise. What others report of a province stands
//! apart and is called what it is.

use serde::Serialize;
use ts_rs::TS;

use crate::catalogue::Catalogue;
use crate::catalogue::table::Row;
use crate::problem::Args;
use crate::state::{Road, State, Unit};
use crate::words::Words;

/// How long a state usually lasts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct UsualView {
    /// The range in a sentence.
    pub text: String,
    /// Where it is known from.
    pub source: String,
    /// As of when.
    pub as_of: String,
    /// What is said of this province besides.
    pub reported: Vec<ReportedView>,
}

/// What somebody who is no authority says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ReportedView {
    /// In a sentence that says so.
    pub text: String,
    /// Who says it.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

const EVERYWHERE: &str = "*";

/// The usual time of a state in a province; `None` where nobody has said.
pub(super) fn usual(catalogue: &Catalogue, words: &Words, state: State, province: &str) -> Option<UsualView> {
    let all = rows(catalogue, state);
    let row = all.iter().find(|row| row.get("province") == EVERYWHERE)?;
    let range = Args::from([("range".to_owned(), range(words, row))]);
    let reported = all.iter().filter(|row| row.get("province") == province);
    Some(UsualView {
        text: words.say("usual-text", &range),
        source: row.get("source").to_owned(),
        as_of: row.get("as_of").to_owned(),
        reported: reported.map(|row| said(words, row)).collect(),
    })
}

/// The same in a few words, for a step that is still to come; empty where nobody has said.
pub(super) fn short(catalogue: &Catalogue, words: &Words, state: State, road: Road) -> String {
    let all = rows(catalogue, state);
    let everywhere = all.iter().find(|row| row.get("province") == EVERYWHERE);
    let limit = || {
        let timer = catalogue.deadlines.get(catalogue.states.timer(state, road)?)?;
        let count = Args::from([("count".to_owned(), timer.length.to_string())]);
        (timer.unit == Unit::Hour).then(|| words.say("usual-limit", &count))
    };
    everywhere.map(|row| range(words, row)).or_else(limit).unwrap_or_default()
}

fn rows(catalogue: &Catalogue, state: State) -> Vec<Row<'_>> {
    let table = catalogue.table("usual_times");
    table.into_iter().flat_map(|table| table.having("state", state.name())).collect()
}

fn range(words: &Words, row: &Row<'_>) -> String {
    let (least, most) = (row.get("min"), row.get("max"));
    let kind = match (row.get("unit"), least.is_empty() || least == most) {
        ("hour", _) => "usual-hours",
        (_, true) => "usual-within",
        (_, false) => "usual-range",
    };
    let pairs = [("least", least), ("most", most)].map(|(name, value)| (name.to_owned(), value.to_owned()));
    words.say(kind, &Args::from(pairs))
}

fn said(words: &Words, row: &Row<'_>) -> ReportedView {
    let id = if row.get("quality") == "provider" { "usual-provider" } else { "usual-reported" };
    let pairs = [("province", row.get("province").to_owned()), ("range", range(words, row))];
    ReportedView {
        text: words.say(id, &Args::from(pairs.map(|(name, value)| (name.to_owned(), value)))),
        source: row.get("source").to_owned(),
        as_of: row.get("as_of").to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::catalogue;
    use crate::words::Language;

    #[test]
    fn the_table_names_states_provinces_and_ranges() {
        for row in catalogue().table("usual_times").unwrap().rows() {
            let (state, province) = (row.get("state"), row.get("province"));
            assert!(State::named(state).is_some(), "{state}");
            assert!(province == EVERYWHERE || catalogue().province(province).is_some(), "{province}");
            let most: u32 = row.get("max").parse().unwrap();
            assert!(row.get("min").is_empty() || row.get("min").parse::<u32>().unwrap() <= most, "{state}");
            assert!(["official", "provider", "reported"].contains(&row.get("quality")), "{state}");
        }
    }

    #[test]
    fn the_usual_range_ends_where_the_timer_of_its_state_does() {
        for row in catalogue().table("usual_times").unwrap().having("province", EVERYWHERE) {
            let state = State::named(row.get("state")).unwrap();
            let roads = Road::ALL.iter().filter_map(|road| catalogue().states.timer(state, *road));
            for timer in roads {
                let timer = catalogue().deadlines.get(timer).unwrap();
                assert_eq!(row.get("max"), timer.length.to_string(), "{state:?}");
            }
        }
    }

    #[test]
    fn what_others_report_of_a_province_is_called_so() {
        let words = catalogue().words(Language::ZhCn);
        let zhejiang = usual(catalogue(), words, State::CaReview, "浙江省").unwrap();
        assert!(zhejiang.text.contains("3–20"), "{}", zhejiang.text);
        let [cap, heard] = zhejiang.reported.as_slice() else { panic!("{:?}", zhejiang.reported) };
        assert!(cap.text.contains("30") && heard.text.contains("5–10") && heard.text.contains("不是官方"));
        assert_eq!(usual(catalogue(), words, State::CaReview, "西藏自治区").unwrap().reported, []);
        assert_eq!(usual(catalogue(), words, State::Live, "浙江省"), None);
    }
}

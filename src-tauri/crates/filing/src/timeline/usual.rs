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
pub(super) fn usual(
    catalogue: &Catalogue,
    words: &Words,
    (state, road): (State, Road),
    province: &str,
) -> Option<UsualView> {
    let all = rows(catalogue, state, road);
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
    let all = rows(catalogue, state, road);
    let everywhere = all.iter().find(|row| row.get("province") == EVERYWHERE);
    let limit = || {
        let timer = catalogue.deadlines.get(catalogue.states.timer(state, road)?)?;
        let count = Args::from([("count".to_owned(), timer.length.to_string())]);
        (timer.unit == Unit::Hour).then(|| words.say("usual-limit", &count))
    };
    everywhere.map(|row| range(words, row)).or_else(limit).unwrap_or_default()
}

fn rows(catalogue: &Catalogue, state: State, road: Road) -> Vec<Row<'_>> {
    let table = catalogue.table("usual_times");
    let all = table.into_iter().flat_map(|table| table.having("state", state.name()));
    all.filter(|row| roads(row).any(|name| name == road.name())).collect()
}

fn roads<'a>(row: &Row<'a>) -> impl Iterator<Item = &'a str> {
    row.get("roads").split('|')
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
    let id = match row.get("quality") {
        "provider" => "usual-provider",
        "provider_old" => "usual-provider-old",
        _ => "usual-reported",
    };
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
            let kinds = ["official", "provider", "provider_old", "reported"];
            assert!(kinds.contains(&row.get("quality")), "{state}");
            assert!(roads(&row).all(|road| Road::named(road).is_some()), "{state}: {}", row.get("roads"));
        }
    }

    #[test]
    fn the_usual_range_ends_where_the_timer_of_its_state_does() {
        for row in catalogue().table("usual_times").unwrap().having("province", EVERYWHERE) {
            let state = State::named(row.get("state")).unwrap();
            let timer = |road: &str| catalogue().states.timer(state, Road::named(road).unwrap());
            for timer in roads(&row).filter_map(timer) {
                let timer = catalogue().deadlines.get(timer).unwrap();
                assert_eq!(row.get("max"), timer.length.to_string(), "{state:?}");
            }
        }
    }

    #[test]
    fn what_others_report_of_a_province_is_called_so() {
        let words = catalogue().words(Language::ZhCn);
        let ca = |road, province| usual(catalogue(), words, (State::CaReview, road), province).unwrap();
        let zhejiang = ca(Road::Paper, "浙江省");
        assert!(zhejiang.text.contains("3–20"), "{}", zhejiang.text);
        let [cap, heard] = zhejiang.reported.as_slice() else { panic!("{:?}", zhejiang.reported) };
        assert!(cap.text.contains("30") && heard.text.contains("5–10") && heard.text.contains("不是官方"));
        let beijing = ca(Road::Paper, "北京市");
        let [old, _] = beijing.reported.as_slice() else { panic!("{:?}", beijing.reported) };
        assert!(old.text.contains("10–14") && old.text.contains("旧页面"), "{}", old.text);
        assert_eq!(ca(Road::Paper, "西藏自治区").reported, []);
        assert_eq!(usual(catalogue(), words, (State::Live, Road::Paper), "浙江省"), None);
    }

    #[test]
    fn the_administration_has_its_own_range_on_each_road() {
        let words = catalogue().words(Language::ZhCn);
        for (road, range) in [(Road::Paper, "3–20"), (Road::App, "1–20")] {
            let view = usual(catalogue(), words, (State::CaReview, road), "西藏自治区").unwrap();
            assert!(view.text.contains(range), "{}", view.text);
            assert!(short(catalogue(), words, State::CaReview, road).contains(range), "{road:?}");
        }
    }
}

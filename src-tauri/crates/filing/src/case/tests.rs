//! What a case file may say, and how it is refused.

use super::*;
use crate::sample::{catalogue, paper};

fn refused(text: &str) -> Vec<(&'static str, String)> {
    Case::read(text, catalogue())
        .unwrap_err()
        .into_iter()
        .map(|refusal| (refusal.code, refusal.path))
        .collect()
}

fn with(change: impl Fn(&mut Json)) -> String {
    let mut json: Json = serde_json::from_str(&paper().write()).unwrap();
    change(&mut json);
    json.to_string()
}

#[test]
fn a_case_reads_back_as_it_was_written() {
    let case = paper();
    assert_eq!(Case::read(&case.write(), catalogue()).unwrap(), case);
    let fresh = Case::new("first_filing", Road::App, "浙江省", catalogue());
    assert_eq!(Case::read(&format!("\u{feff}{}", fresh.write()), catalogue()).unwrap(), fresh);
}

#[test]
fn help_and_schema_are_allowed_and_ignored() {
    let text = with(|json| {
        json["help"] = serde_json::json!({ "entity.name": "…" });
        json["$schema"] = "x".into();
    });
    assert_eq!(Case::read(&text, catalogue()).unwrap(), paper());
}

#[test]
fn each_fault_is_refused_at_its_place() {
    assert_eq!(refused("{"), [("case_not_json", String::new())]);
    assert_eq!(refused("[]"), [("case_not_object", String::new())]);
    for (text, code, path) in [
        (with(|json| json["colour"] = "red".into()), "case_unknown_key", "colour"),
        (with(|json| json["format"] = "beian-case/9".into()), "case_wrong_format", "format"),
        (with(|json| json["type"] = "new_moon".into()), "case_unknown_type", "type"),
        (with(|json| json["road"] = "river".into()), "case_unknown_road", "road"),
        (with(|json| json["province"] = "浙江".into()), "case_unknown_province", "province"),
        (
            with(|json| json["answers"]["entity.nmae"] = "x".into()),
            "case_unknown_field",
            "answers.entity.nmae",
        ),
        (with(|json| json["answers"]["site.name"] = "x".into()), "case_wrong_place", "answers.site.name"),
        (with(|json| json["answers"]["entity.name"] = Json::Null), "case_bad_value", "answers.entity.name"),
        (with(|json| json["answers"]["sites"] = "x".into()), "case_not_list", "answers.sites"),
        (with(|json| json["answers"]["sites"][0] = "x".into()), "case_not_object", "answers.sites[0]"),
        (
            with(|json| json["materials"]["entity.licence"] = Json::Array(vec![])),
            "case_unknown_slot",
            "materials.entity.licence",
        ),
    ] {
        assert!(refused(&text).contains(&(code, path.to_owned())), "{code} at {path}: {:?}", refused(&text));
    }
}

#[test]
fn a_slip_of_the_pen_is_told_what_was_meant() {
    let text = with(|json| json["answers"]["entity.nam"] = "x".into());
    let refusals = Case::read(&text, catalogue()).unwrap_err();
    assert_eq!(refusals[0].args["near"], "entity.name");
}

#[test]
fn numbers_count_as_their_text() {
    let text = with(|json| json["answers"]["entity.nature"] = 4.into());
    assert_eq!(Case::read(&text, catalogue()).unwrap(), paper());
}

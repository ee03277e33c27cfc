//! `beian act`: one step further at an office, in practice and over http, at two offices beside each other.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tests::beian::{Answer, Beian, sample};
use tests::office::OpenOffice;

/// More steps than any way through has.
const MOST_STEPS: usize = 120;

fn text(path: &Path) -> &str {
    path.to_str().expect("a path of plain letters")
}

fn act(beian: &Beian, case: &str, what: &[&str]) -> Answer {
    beian.call(["--json", "act", case].iter().chain(what))
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().expect("a list").iter().map(|one| one.as_str().expect("a text").to_owned()).collect()
}

/// What is done next of all that is allowed, as an applicant would; nothing while others are waited for.
fn next(told: &Value) -> Option<&'static str> {
    let allowed = strings(&told["allowed"]);
    let way = ["request-backdrop", "photo", "mail", "sms", "open-site"];
    way.into_iter().find(|verb| allowed.iter().any(|one| one == verb))
}

/// The codes that arrived and are still due, by principal; the last message of a phone counts.
fn code(codes: &[(String, String)], due: &[String]) -> Option<(String, String)> {
    codes.iter().rev().find(|(principal, _)| due.contains(principal)).cloned()
}

fn inbox(told: &Value) -> Vec<(String, String)> {
    let all = told["inbox"].as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    all.iter().map(|one| (text(&one["principal"]), text(&one["code"]))).collect()
}

fn one_step(
    beian: &Beian,
    case: &str,
    verb: &str,
    told: &Value,
    codes: &[(String, String)],
) -> Option<Value> {
    let done = match verb {
        "mail" => act(beian, case, &["mail", "--carrier", "sf", "--number", "SF1385628716739"]),
        "sms" => {
            let (principal, code) = code(codes, &strings(&told["sms_due"]))?;
            act(beian, case, &["sms", "--principal", &principal, "--code", &code])
        }
        verb => act(beian, case, &[verb]),
    };
    Some(done.ended(0).json())
}

#[test]
fn a_rehearsal_is_walked_step_by_step_to_its_end_and_beyond() {
    let beian = Beian::default();
    let file = sample("first-filing-paper");
    let case = text(&file);
    beian.call(["file", case, "--channel", "practice", "--json"]).ended(0);
    let mut told = act(&beian, case, &["list"]).ended(0).json();
    assert_eq!(told["practice"], json!(true));
    let mut done = Vec::new();
    for _ in 0..MOST_STEPS {
        if told["state"] == "live" {
            break;
        }
        let codes = inbox(&told);
        let step = next(&told).and_then(|verb| Some((verb, one_step(&beian, case, verb, &told, &codes)?)));
        told = match step {
            Some((verb, after)) => {
                done.push(verb);
                after
            }
            None => act(&beian, case, &["wait"]).ended(0).json(),
        };
    }
    assert_eq!(told["state"], "live", "{done:?}");
    for verb in ["photo", "mail", "sms", "open-site"] {
        assert!(done.contains(&verb), "{verb} was never to be done: {done:?}");
    }

    let password = beian.path("password");
    fs::write(&password, "Tea2026pass\n").unwrap();
    let wrong = act(&beian, case, &["deregister", "--reason", "no such reason"]).ended(2).json();
    assert_eq!(wrong["errors"][0]["code"], "channel_refused", "{wrong}");
    let asked = ["deregister", "--reason", "not_used", "--password-file", text(&password)];
    let asked = act(&beian, case, &asked).ended(0).json();
    assert_eq!(asked["state"], "dereg_submitted");
    assert!(strings(&asked["allowed"]).contains(&"withdraw".to_owned()), "{asked}");
    assert_eq!(act(&beian, case, &["withdraw"]).ended(0).json()["state"], "live");
}

#[test]
fn what_an_office_does_not_allow_is_refused_with_what_can_be_done_instead() {
    let beian = Beian::default();
    let file = sample("first-filing-paper");
    let case = text(&file);
    assert_eq!(act(&beian, case, &["list"]).ended(2).json()["errors"][0]["code"], "cli_no_book");
    beian.call(["file", case, "--channel", "practice", "--json"]).ended(0);
    let told = act(&beian, case, &["list"]).ended(0).json();
    let early =
        act(&beian, case, &["mail", "--carrier", "SF", "--number", "SF1385628716739"]).ended(2).json();
    assert_eq!(early["errors"][0]["code"], "cli_act_not_now");
    let fix = early["errors"][0]["suggestion"].as_str().expect("a fix");
    let allowed: Vec<String> = strings(&told["allowed"]).into_iter().filter(|verb| verb != "wait").collect();
    assert!(!allowed.is_empty(), "something can be done: {told}");
    assert!(allowed.iter().all(|verb| fix.contains(verb.as_str())), "{fix} {allowed:?}");
    // By its id it is the same case.
    let id = told["case"].as_str().expect("an id");
    assert_eq!(act(&beian, id, &["list"]).ended(0).json()["filing"], told["filing"]);
    for (given, code) in [
        ("0123456789abcdef", "cli_no_such_case"),
        ("nowhere.json", "cli_act_no_case"),
        (text(&sample("first-filing-app")), "cli_act_not_filed"),
    ] {
        assert_eq!(act(&beian, given, &["list"]).ended(2).json()["errors"][0]["code"], code, "{given}");
    }
    let elsewhere = act(&beian, case, &["list", "--office", "http://127.0.0.1:9"]).ended(2).json();
    assert_eq!(elsewhere["errors"][0]["code"], "cli_act_not_filed");
    assert_eq!(act(&beian, case, &["dance"]).code, 2);
}

#[tokio::test]
async fn two_offices_have_a_case_each_and_each_goes_on_by_itself() {
    let beian = Beian::default();
    let (one, two) = (OpenOffice::start(&beian, "one", "smooth"), OpenOffice::start(&beian, "two", "smooth"));
    // One unit has one application at a time, so the other office gets another unit's.
    let files = [sample("first-filing-app"), sample("first-filing-app-jilin")];
    let [case, another] = [text(&files[0]), text(&files[1])];
    let file_at = |office: &OpenOffice, case: &str| {
        let token = text(&office.token_file).to_owned();
        let args = [
            "file",
            case,
            "--channel",
            "http",
            "--office",
            office.address.as_str(),
            "--token-file",
            token.as_str(),
        ];
        beian.call(args.into_iter().chain(["--json"])).ended(0).json()
    };
    let (first, second) = (file_at(&one, case), file_at(&two, another));
    assert_ne!(first["filing"], second["filing"]);
    let at = |office: &OpenOffice, what: &[&str]| {
        let place = ["--office", office.address.as_str(), "--token-file", text(&office.token_file)];
        let case = if office.address == one.address { case } else { another };
        act(&beian, case, &what.iter().copied().chain(place).collect::<Vec<_>>())
    };
    // The token of the one is not known at the other.
    let strange = ["list", "--office", one.address.as_str(), "--token-file", text(&two.token_file)];
    assert_eq!(act(&beian, case, &strange).ended(1).json()["errors"][0]["code"], "channel_not_allowed");
    // Its clock is not ours to move.
    assert_eq!(at(&one, &["wait"]).ended(2).json()["errors"][0]["code"], "send_not_now");

    let mut told = at(&one, &["list"]).ended(0).json();
    for _ in 0..MOST_STEPS {
        if told["state"] == "live" {
            break;
        }
        let due = strings(&told["sms_due"]);
        told = match next(&told) {
            Some("sms") => {
                let codes = one.codes(first["filing"].as_str().expect("an id")).await;
                let Some((principal, code)) = code(&codes, &due) else {
                    one.next().await;
                    told = at(&one, &["list"]).ended(0).json();
                    continue;
                };
                let wrong = if code == "000000" { "111111" } else { "000000" };
                let refused = at(&one, &["sms", "--principal", &principal, "--code", wrong]);
                assert_eq!(refused.code, 2, "{}", refused.err);
                at(&one, &["sms", "--principal", &principal, "--code", &code]).ended(0).json()
            }
            Some(verb) => at(&one, &[verb]).ended(0).json(),
            None => {
                one.next().await;
                at(&one, &["list"]).ended(0).json()
            }
        };
    }
    assert_eq!(told["state"], "live");
    let other = at(&two, &["list"]).ended(0).json();
    assert_eq!(other["state"], second["state"], "the other office heard nothing of it");
    assert_eq!(at(&two, &["revoke"]).ended(0).json()["filing"], second["filing"]);
}

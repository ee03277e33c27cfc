//! `beian file` and `beian office`: one filing, whatever happens on the way.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;

use desk::book::Book;
use desk::book::key::Unlock;
use serde_json::{Value, json};
use tests::beian::{Answer, Beian, sample};

fn text(path: &Path) -> &str {
    path.to_str().expect("a path of plain letters")
}

fn practise(case: &Path) -> [String; 6] {
    ["file", text(case), "--channel", "practice", "--follow", "--json"].map(str::to_owned)
}

/// The office ids of every filing the book knows of.
fn filings(beian: &Beian) -> Vec<String> {
    let home = beian.path("home");
    let book =
        Book::open(&home.join("desk.book"), &Unlock::KeyFile(home.join("desk.key"))).expect("the book opens");
    let cases = book.cases().expect("cases");
    let sends = cases.iter().flat_map(|case| book.sends().list(&case.id).expect("transmissions"));
    sends.map(|send| send.filing_id).collect()
}

fn states(answer: &Answer) -> Vec<String> {
    let timeline = answer.json()["timeline"].as_array().expect("a timeline").clone();
    assert!(timeline.iter().all(|step| step["at"].is_string() && step["actor"].is_string()), "{timeline:?}");
    timeline.iter().map(|step| step["state"].as_str().expect("a state").to_owned()).collect()
}

#[test]
fn every_state_on_the_way_is_told_in_order() {
    let beian = Beian::default();
    let answer = beian.call(practise(&sample("first-filing-paper"))).ended(0);
    let told = states(&answer);
    let way =
        ["draft", "ready_to_submit", "submitted", "first_review", "materials_mailed", "ca_review", "live"];
    let mut rest = told.iter();
    for state in way {
        assert!(rest.any(|told| told == state), "{state} is missing or out of order in {told:?}");
    }
    let answer = answer.json();
    assert_eq!((&answer["state"], &answer["practice"]), (&json!("live"), &json!(true)));
    assert!(answer["numbers"]["entity"].as_str().is_some_and(|number| number.contains("练习")), "{answer}");
}

#[test]
fn killed_at_any_moment_and_called_again_it_files_once() {
    let beian = Beian::default();
    let case = sample("first-filing-app");
    // Moments spread over the whole run; where each falls is left to chance on purpose.
    for moment in [300, 1500, 2500, 3000, 3500, 4000, 4400, 4800, 5200, 6000] {
        let mut command = beian.command(practise(&case));
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("beian starts");
        let (given, rest) = std::sync::mpsc::channel::<()>();
        let _ = rest.recv_timeout(Duration::from_millis(moment));
        drop(given);
        let _ = child.kill();
        child.wait().expect("it ends");
    }
    let first = beian.call(practise(&case)).ended(0);
    assert_eq!(states(&first).last().map(String::as_str), Some("live"));
    let filed = filings(&beian);
    assert_eq!(filed.len(), 1, "{filed:?}");
    let again = beian.call(practise(&case)).ended(0);
    assert_eq!(again.out, first.out);
    assert_eq!(filings(&beian), filed);
}

#[test]
fn problems_stand_in_the_way_before_anything_is_sent() {
    let beian = Beian::default();
    let mut case: Value =
        serde_json::from_str(&fs::read_to_string(sample("first-filing-app")).unwrap()).unwrap();
    case["answers"]["entity.name"] = json!("");
    let file = beian.path("case.json");
    fs::write(&file, case.to_string()).unwrap();
    let answer = beian.call(practise(&file)).ended(3).json();
    assert!(answer["problems"].as_array().unwrap().iter().any(|problem| problem["path"] == "entity.name"));
    assert_eq!(answer["filing"], Value::Null);
    assert!(!beian.path("home").exists());
}

#[test]
fn what_the_office_sends_back_is_a_problem_and_a_mended_file_is_the_same_filing() {
    let beian = Beian::default();
    let folder = sample("first-filing-app").parent().unwrap().to_path_buf();
    let mut case: Value =
        serde_json::from_str(&fs::read_to_string(sample("first-filing-app")).unwrap()).unwrap();
    for names in case["materials"].as_object_mut().unwrap().values_mut() {
        names[0] = json!(folder.join(names[0].as_str().unwrap()));
    }
    let file = beian.path("case.json");
    fs::write(&file, case.to_string()).unwrap();
    let mut args = practise(&file).to_vec();
    args.extend(["--script".to_owned(), "two_mistakes".to_owned()]);
    let back = beian.call(&args).ended(3).json();
    assert_eq!(back["state"], "needs_fix");
    assert!(!back["problems"].as_array().unwrap().is_empty(), "{back}");
    let unchanged = beian.call(&args).ended(3).json();
    assert_eq!(unchanged["timeline"], back["timeline"], "what was sent back was sent again unchanged");
    case["answers"]["sites"][0]["site.remark"] = json!("介绍本公司的茶叶。");
    fs::write(&file, case.to_string()).unwrap();
    let mended = beian.call(&args).json();
    assert_eq!(mended["filing"], back["filing"]);
    assert!(mended["timeline"].as_array().unwrap().len() > back["timeline"].as_array().unwrap().len());
}

/// An office that is closed when the test ends.
struct Open(Child);

impl Drop for Open {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn an_office_of_its_own_takes_the_same_case_over_http() {
    let beian = Beian::default();
    let data = beian.path("office");
    let args = ["office", "--listen", "127.0.0.1:0", "--data", text(&data), "--clock", "manual"];
    let mut child =
        beian.command(args).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("it opens");
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("its stdout")).read_line(&mut line).expect("its address");
    let _open = Open(child);
    let address = line.split_whitespace().find(|word| word.contains("http://")).expect("an address");
    let address = &address[address.find("http://").expect("http")..];
    let (case, token) = (sample("first-filing-app"), data.join("token"));
    let args = [
        "file",
        text(&case),
        "--channel",
        "http",
        "--office",
        address,
        "--token-file",
        text(&token),
        "--json",
    ];
    let (first, second) = (beian.call(args).ended(0).json(), beian.call(args).ended(0).json());
    assert_eq!(first["filing"], second["filing"]);
    assert!(first["filing"].is_string());
    assert_eq!(filings(&beian).len(), 1);
    // Somebody else with the same service number is told before anything is handed in, at the place of the number.
    let other = Beian::default();
    let spent = other.call(args).ended(3).json();
    let problems = spent["problems"].as_array().expect("problems");
    assert_eq!(problems.len(), 1, "{spent}");
    assert_eq!(problems[0]["path"], "sites[0].access.service_number");
    let said = problems[0]["message"].as_str().expect("a sentence");
    assert!(said.contains("正用在另一份备案上"), "{said}");
    assert_eq!(spent["state"], "draft");
}

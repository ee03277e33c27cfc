//! Cases of one book beside each other.

use std::sync::OnceLock;

use filing::catalogue::Catalogue;
use filing::contract::{Event, FilingStatus};
use filing::state::Actor;
use jiff::Timestamp;
use jiff::civil::date;
use tempfile::TempDir;

use super::*;
use crate::book::key::Unlock;
use crate::book::{Change, EventSource, NewCase, NewProfile, NewSend};

const TODAY: Date = date(2026, 11, 23);
const SAMPLE: &str = include_str!("../../../../../assets/samples/first-filing-app.json");

/// The embedded catalogue, loaded once.
pub(crate) fn catalogue() -> Arc<Catalogue> {
    static CATALOGUE: OnceLock<Arc<Catalogue>> = OnceLock::new();
    Arc::clone(CATALOGUE.get_or_init(|| Arc::new(Catalogue::embedded().unwrap())))
}

/// A desk with a new book in a folder that goes with it.
pub(crate) fn desk() -> (TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let unlock = Unlock::KeyFile(folder.path().join("device.key"));
    let book = Book::create(&folder.path().join("my.book"), &unlock).unwrap();
    (folder, Desk::new(catalogue(), book))
}

pub(crate) fn at(minute: i64) -> Timestamp {
    Timestamp::from_second(1_795_000_000 + minute * 60).unwrap()
}

/// Puts the sample into the book with a few answers changed.
pub(crate) fn sample(desk: &Desk, edits: &[(&str, &str)], minute: i64) -> CaseId {
    let mut case = Case::read(SAMPLE, &catalogue()).unwrap();
    for (path, text) in edits {
        case.answers.set(&path.parse().unwrap(), Some(filing::answers::Value::Text((*text).to_owned())));
    }
    let new = NewCase {
        filing_type: case.filing_type.clone(),
        road: case.road,
        province: case.province.clone(),
        catalogue_version: String::new(),
    };
    let changes: Vec<_> =
        case.answers.iter().map(|(path, value)| Change { path, value: Some(value.clone()) }).collect();
    desk.book(|book| {
        let id = book.new_case(&new, at(minute)).unwrap();
        book.apply(&id, &changes, at(minute)).unwrap();
        id
    })
}

/// An office has a case in some state.
pub(crate) fn hand_in(desk: &Desk, id: &CaseId, channel: Channel, state: State) {
    let new = NewSend {
        case: id.clone(),
        channel,
        office_url: String::new(),
        filing_key: id.to_string(),
        submission_key: id.to_string(),
        packet: serde_json::Value::Null,
    };
    let event =
        Event { seq: 1, at: at(0), from: None, to: state, actor: Actor::Provider, findings: Vec::new() };
    desk.book(|book| {
        let mut send = book.sends().begin(&new, at(0)).unwrap();
        send.filing_id = format!("f-{id}");
        send.status = Some(FilingStatus {
            id: send.filing_id.clone(),
            state,
            since: at(0),
            waits_for: Actor::Provider,
            clock: None,
            findings: Vec::new(),
            sms_due: Vec::new(),
            numbers: BTreeMap::from([
                ("entity".to_owned(), "浙ICP备20260001号".to_owned()),
                ("sites[0]".to_owned(), "浙ICP备20260001号-1".to_owned()),
            ]),
            allowed: Vec::new(),
            sms: None,
            on_portal: None,
            reachable_from: None,
            notices: Vec::new(),
            practice: channel == Channel::Practice,
            now: at(0),
        });
        book.sends().update(&send, at(0)).unwrap();
        book.events().append(send.id, &[event], EventSource::Office).unwrap();
    });
}

fn said(desk: &Desk, id: &CaseId) -> Vec<String> {
    let case = desk.case(id).unwrap();
    let problems = desk.beside_others(id, &case, TODAY).unwrap();
    problems.into_iter().map(|problem| problem.rule).collect()
}

const ELSEWHERE: [(&str, &str); 6] = [
    ("entity.certificate_number", "91330106MA2EXAMQ8K"),
    ("entity.name", "宁波示例文化有限公司"),
    ("sites[0].site.domains", "example.com"),
    ("sites[0].access.service_number", "other"),
    ("entity_principal.office_phone", "0574-88880041"),
    ("sites[0].site_principal.office_phone", "0574-88880041"),
];

#[test]
fn a_keystroke_in_one_case_is_heard_in_the_other() {
    let (_folder, desk) = desk();
    let (one, two) = (sample(&desk, &[], 0), sample(&desk, &ELSEWHERE, 1));
    assert_eq!(said(&desk, &one), Vec::<String>::new());
    let taken = Change {
        path: "sites[0].site.domains".parse().unwrap(),
        value: Some(filing::answers::Value::List(vec!["example.cn".to_owned()])),
    };
    desk.book(|book| book.apply(&two, &[taken], at(2)).unwrap());
    assert_eq!(said(&desk, &one), ["across.domain"]);
    assert!(desk.problems(&one, &desk.case(&one).unwrap(), TODAY).unwrap().iter().any(|problem| {
        problem.rule == "across.domain" && problem.args["entity"] == "宁波示例文化有限公司"
    }));
    desk.book(|book| book.undo(&two, at(3)).unwrap());
    assert_eq!(said(&desk, &one), Vec::<String>::new());
    desk.book(|book| book.redo(&two, at(4)).unwrap());
    desk.book(|book| book.remove_case(&two).unwrap());
    assert_eq!(said(&desk, &one), Vec::<String>::new());
}

#[test]
fn an_order_under_way_stops_another_one_of_the_same_entity_and_a_rehearsal_does_not() {
    for (channel, state, expected) in [
        (Channel::Http, State::FirstReview, vec!["order.open_already"]),
        (Channel::Portal, State::NeedsFix, vec!["order.open_already"]),
        (Channel::Http, State::Live, vec![]),
        (Channel::Http, State::Revoked, vec![]),
        (Channel::Practice, State::FirstReview, vec!["order.open_already_draft"]),
    ] {
        let (_folder, desk) = desk();
        let (sent, draft) = (sample(&desk, &[], 0), sample(&desk, &[], 1));
        hand_in(&desk, &sent, channel, state);
        assert_eq!(said(&desk, &draft), expected, "{channel:?} {state:?}");
    }
}

#[test]
fn the_later_entity_of_an_account_is_the_one_too_many() {
    let (_folder, desk) = desk();
    let (first, second) = (sample(&desk, &[], 0), sample(&desk, &ELSEWHERE, 1));
    let known = NewProfile { label: "茶业".to_owned(), ..NewProfile::default() };
    let profile = desk.book(|book| book.profiles().add(&known, at(0)).unwrap());
    for case in [&first, &second] {
        desk.book(|book| book.move_case(case, Some(&profile)).unwrap());
    }
    let ask = || (said(&desk, &first), said(&desk, &second));
    let second_entity = vec!["profile.second_entity".to_owned()];
    assert_eq!(ask(), (vec![], second_entity.clone()));
    assert_eq!(desk.number_of(&profile).unwrap(), "91330106MA2EXAMP5T");
    // What was handed in binds the account, however old the drafts are.
    hand_in(&desk, &second, Channel::Http, State::CaReview);
    assert_eq!(ask(), (second_entity, vec![]));
    desk.book(|book| book.move_case(&first, None).unwrap());
    assert_eq!(ask(), (vec![], vec![]));
}

#[test]
fn an_account_known_to_hold_an_entity_says_so_before_its_first_case() {
    let (_folder, desk) = desk();
    let certificate_number = "91330106ma2examq8k".to_owned();
    let known = NewProfile { certificate_number, ..NewProfile::default() };
    let profile = desk.book(|book| book.profiles().add(&known, at(0)).unwrap());
    let case = sample(&desk, &[], 0);
    desk.book(|book| book.move_case(&case, Some(&profile)).unwrap());
    assert_eq!(said(&desk, &case), ["profile.second_entity"]);
}

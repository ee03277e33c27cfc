//! A case filed by hand at a portal, told of by clicks and by pasted texts.

use filing::answers::{Path, Value};
use filing::materials::wanted;
use filing::problem::Severity;
use filing::state::{Kind, Purpose, Road, State};
use tempfile::TempDir;

use super::*;
use crate::around::tests::{at, catalogue, desk, sample};
use crate::book::id::CaseId;
use crate::book::{Change, NewPicture, PictureData};
use crate::open::Desk;

const HOST: &str = "https://beian.example.cn/";

/// The sample with a picture in each slot that wants one.
pub(crate) fn ready() -> (TempDir, Desk, CaseId) {
    let (folder, desk) = desk();
    let id = sample(&desk, &[], 0);
    let case = desk.case(&id).unwrap();
    for slot in wanted(&catalogue(), &case).into_iter().filter(|wanted| wanted.required) {
        let data = PictureData {
            bytes: slot.path.to_string().into_bytes(),
            mime: "image/jpeg".to_owned(),
            width: 800,
            height: 600,
        };
        let picture = NewPicture { prepared: data, original: None, notes: serde_json::Value::Null };
        desk.book(|book| book.attach(&id, &slot.path, &picture, at(1)).unwrap());
    }
    (folder, desk, id)
}

pub(crate) fn told(state: State) -> Told {
    Told { state, at: at(2), text: None, findings: Vec::new(), confirmed: false }
}

fn state(desk: &Desk, id: &CaseId) -> State {
    desk.happened(id).unwrap().last().unwrap().state
}

/// Handed in, and refused for the name of the website.
fn refused() -> (TempDir, Desk, CaseId) {
    let (folder, desk, id) = ready();
    desk.portal_prepare(&id, HOST).unwrap();
    desk.portal_says(&id, &told(State::Submitted)).unwrap();
    desk.portal_says(&id, &told(State::FirstReview)).unwrap();
    let heard = desk.portal_hear(&id, "备案被驳回，原因：网站名称不规范").unwrap();
    assert_eq!((heard.found.state, heard.order), (Some(State::FirstReviewRejected), Some(Order::Next)));
    let text = Some("备案被驳回，原因：网站名称不规范".to_owned());
    let refusal = Told { findings: heard.findings, text, ..told(State::FirstReviewRejected) };
    desk.portal_says(&id, &refusal).unwrap();
    (folder, desk, id)
}

fn reported(desk: &Desk, id: &CaseId) -> Vec<(String, Severity)> {
    let problems = desk.problems(id, &desk.case(id).unwrap(), desk.today()).unwrap();
    let found = problems.into_iter().filter(|problem| problem.rule == "office.finding");
    found.map(|problem| (problem.path.to_string(), problem.severity)).collect()
}

#[test]
fn nothing_is_handed_in_until_the_applicant_says_so() {
    let (_folder, desk, id) = ready();
    desk.portal_prepare(&id, HOST).unwrap();
    let case = desk.case(&id).unwrap();
    assert_eq!(desk.standing(&id, &case).unwrap().state, None);
    assert_eq!(desk.portal_next(&id).unwrap(), [State::Submitted]);
    desk.portal_says(&id, &told(State::Submitted)).unwrap();
    assert_eq!(desk.standing(&id, &case).unwrap().state, Some(State::Submitted));
}

#[test]
fn a_case_with_open_problems_is_not_prepared() {
    let (_folder, desk) = desk();
    let id = sample(&desk, &[], 0);
    let error = desk.portal_prepare(&id, HOST).unwrap_err();
    assert_eq!(error.code(), "send_blocked");
    assert!(desk.send(&id).unwrap().is_none());
}

#[test]
fn states_that_were_never_told_are_skipped_and_a_way_back_is_asked_about() {
    let (_folder, desk, id) = ready();
    desk.portal_prepare(&id, HOST).unwrap();
    desk.portal_says(&id, &told(State::Submitted)).unwrap();
    desk.portal_says(&id, &told(State::CaReview)).unwrap();
    let back = desk.portal_says(&id, &told(State::FirstReview)).unwrap_err();
    assert_eq!(back.code(), "portal_out_of_order");
    assert_eq!((back.args()["from"].as_str(), back.args()["to"].as_str()), ("ca_review", "first_review"));
    assert_eq!(state(&desk, &id), State::CaReview);
    desk.portal_says(&id, &Told { confirmed: true, ..told(State::FirstReview) }).unwrap();
    assert_eq!(state(&desk, &id), State::FirstReview);
}

#[test]
fn a_record_made_by_mistake_is_taken_back_one_by_one() {
    let (_folder, desk, id) = refused();
    desk.portal_undo(&id).unwrap();
    assert_eq!((state(&desk, &id), reported(&desk, &id)), (State::FirstReview, vec![]));
    desk.portal_undo(&id).unwrap();
    desk.portal_undo(&id).unwrap();
    let case = desk.case(&id).unwrap();
    assert_eq!((state(&desk, &id), desk.standing(&id, &case).unwrap().state), (State::Draft, None));
    assert_eq!(desk.portal_undo(&id).unwrap_err().code(), "portal_nothing_recorded");
}

#[test]
fn reading_a_text_records_nothing_and_says_where_it_lies() {
    let (_folder, desk, id) = ready();
    desk.portal_prepare(&id, HOST).unwrap();
    desk.portal_says(&id, &told(State::Submitted)).unwrap();
    let events = desk.happened(&id).unwrap().len();
    let unknown = desk.portal_hear(&id, "您好").unwrap();
    assert_eq!((unknown.found.state, unknown.order), (None, None));
    let approved = desk.portal_hear(&id, "管局审核通过").unwrap();
    assert_eq!((approved.found.state, approved.order), (Some(State::CaPassed), Some(Order::Ahead)));
    assert_eq!(desk.happened(&id).unwrap().len(), events);
}

#[test]
fn a_refusal_asks_for_the_flagged_item_alone_until_it_is_changed() {
    let (_folder, desk, id) = refused();
    assert_eq!(reported(&desk, &id), [("sites[0].site.name".to_owned(), Severity::Block)]);
    let name = Change {
        path: Path::site(0, "site.name"),
        value: Some(Value::Text("示例茶业选购".to_owned())),
    };
    desk.book(|book| book.apply(&id, &[name], at(5)).unwrap());
    assert_eq!(reported(&desk, &id), []);
}

#[test]
fn handing_in_again_keeps_everything_and_shows_what_was_changed_between() {
    let (_folder, desk, id) = refused();
    let before = desk.case(&id).unwrap();
    let path = Path::site(0, "site.name");
    let name = Change { path: path.clone(), value: Some(Value::Text("示例茶业选购".to_owned())) };
    desk.book(|book| book.apply(&id, &[name], at(5)).unwrap());
    desk.portal_resubmit(&id, at(6)).unwrap();
    assert_eq!(state(&desk, &id), State::Submitted);
    let attempts = desk.attempts(&id).unwrap();
    assert_eq!(attempts.iter().map(|attempt| attempt.round).collect::<Vec<_>>(), [1, 2]);
    assert_eq!((attempts[0].state, attempts[0].findings.len()), (State::FirstReviewRejected, 1));
    assert_eq!((attempts[1].state, attempts[1].changed.clone()), (State::Submitted, vec![path.clone()]));
    let mut after = desk.case(&id).unwrap();
    after.answers.set(&path, before.answers.get(&path).cloned());
    assert_eq!(after, before);
    let told: Vec<State> = desk.happened(&id).unwrap().iter().map(|happened| happened.state).collect();
    let whole =
        [State::Draft, State::Submitted, State::FirstReview, State::FirstReviewRejected, State::Submitted];
    assert_eq!(told, whole);
    assert_eq!(desk.portal_resubmit(&id, at(7)).unwrap_err().code(), "portal_not_sent_back");
}

#[test]
fn ticks_survive_in_the_book_and_go_with_a_tick_taken_away() {
    let (_folder, desk, id) = ready();
    desk.portal_prepare(&id, HOST).unwrap();
    desk.portal_copied(&id, "entity.name", true).unwrap();
    desk.portal_copied(&id, "entity.name", true).unwrap();
    desk.portal_copied(&id, "entity.nature", true).unwrap();
    desk.portal_copied(&id, "entity.nature", false).unwrap();
    let send = desk.send(&id).unwrap().unwrap();
    assert_eq!(crate::outbox::packet::Packet::of(&send).copied, ["entity.name"]);
}

#[test]
fn from_every_state_what_may_come_next_is_no_way_back() {
    let catalogue = catalogue();
    let states = &catalogue.states;
    for road in [Road::Paper, Road::App] {
        for purpose in Purpose::ALL.iter().copied() {
            let kind = Kind { purpose, photo: true };
            for from in State::ALL.iter().copied().filter(|state| states.exists_on(*state, road)) {
                for to in order::possible(states, road, kind, from) {
                    assert_eq!(order::order(states, road, kind, from, to), Order::Next, "{from:?} {to:?}");
                    assert!(states.moves(from, road, kind).any(|step| step.to == to), "{from:?} {to:?}");
                }
                assert_eq!(order::order(states, road, kind, from, from), Order::Same);
            }
            let handed = order::handed_in(kind);
            assert_eq!(order::order(states, road, kind, State::CaPassed, handed), Order::Back);
        }
    }
}

#[test]
fn at_a_portal_every_state_has_something_that_may_come_next_until_it_is_over_or_to_be_mended() {
    let catalogue = catalogue();
    let states = &catalogue.states;
    for (road, name) in [Road::Paper, Road::App].into_iter().flat_map(|road| {
        ["first_filing", "change_entity", "deregister_website", "cancel_access"].map(|name| (road, name))
    }) {
        let kind = states.kind(name);
        for from in states.reachable(road, kind) {
            let next = order::possible(states, road, kind, from);
            assert!(!next.is_empty() || from.is_final() || from.asks_for_mend(), "{name} {road:?} {from:?}");
        }
    }
}

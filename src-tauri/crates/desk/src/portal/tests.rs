//! A case filed by hand at a portal, told of by clicks and by pasted texts.

use filing::answers::{Path, Value};
use filing::materials::wanted;
use filing::problem::Severity;
use filing::sms::SmsView;
use filing::state::{Kind, Purpose, Road, State};
use filing::words::Language;
use tempfile::TempDir;

use super::sms::Ticks;
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
/// Handed in, and with the administration's messages out.
fn checking() -> (TempDir, Desk, CaseId) {
    let (folder, desk, id) = ready();
    desk.portal_prepare(&id, HOST).unwrap();
    desk.portal_says(&id, &told(State::Submitted)).unwrap();
    desk.portal_says(&id, &told(State::SmsPending)).unwrap();
    (folder, desk, id)
}

fn check(desk: &Desk, id: &CaseId, language: Language) -> SmsView {
    let ticks = Ticks { now: at(3), running: true };
    desk.sms(id, ticks, language).unwrap().expect("a check is open")
}

#[test]
fn what_the_ministrys_page_answered_is_counted_and_moves_the_case_where_it_is_certain() {
    let (_folder, desk, id) = checking();
    let first = check(&desk, &id, Language::En);
    assert_eq!((first.tries_left, first.resends_left), (Some(5), Some(2)));
    let who: Vec<String> = first.people.iter().map(|one| one.principal.clone()).collect();
    assert!(!who.is_empty() && first.page.is_some());
    desk.sms_page_said(&id, &who[0], "2", at(4)).unwrap();
    desk.sms_page_said(&id, &who[0], "101", at(5)).unwrap();
    desk.sms_page_said(&id, &who[0], "4", at(6)).unwrap();
    let counted = check(&desk, &id, Language::ZhCn);
    assert_eq!((counted.tries_left, counted.resends_left), (Some(4), Some(1)));
    assert_eq!(state(&desk, &id), State::SmsPending, "nothing of it decides anything");
    desk.sms_page_said(&id, &who[0], "31", at(7)).unwrap();
    assert_eq!(state(&desk, &id), State::SmsPartial);
    let half = check(&desk, &id, Language::ZhCn);
    assert!(!half.people[0].done.is_empty(), "{:?}", half.people);
    assert_eq!(half.seconds_left, first.seconds_left, "the clock does not begin anew");
    desk.sms_page_said(&id, &who[0], "3", at(8)).unwrap();
    assert_eq!(state(&desk, &id), State::CaReview);
    assert!(desk.sms(&id, Ticks { now: at(9), running: true }, Language::En).unwrap().is_none());
    assert_eq!(desk.sms_page_said(&id, &who[0], "0", at(9)).unwrap_err().code(), "send_not_now");
}

#[test]
fn an_answer_of_the_page_is_taken_back_with_the_state_it_led_to() {
    let (_folder, desk, id) = checking();
    let who = check(&desk, &id, Language::En).people.remove(0).principal;
    assert_eq!(desk.sms_page_undo(&id).unwrap_err().code(), "portal_nothing_recorded");
    assert_eq!(desk.sms_page_said(&id, &who, "nonsense", at(4)).unwrap_err().code(), "send_not_now");
    desk.sms_page_said(&id, &who, "0", at(4)).unwrap();
    desk.sms_page_said(&id, &who, "21", at(5)).unwrap();
    assert_eq!(state(&desk, &id), State::SmsReturned);
    desk.sms_page_undo(&id).unwrap();
    assert_eq!((state(&desk, &id), check(&desk, &id, Language::En).tries_left), (State::SmsPending, Some(4)));
    desk.sms_page_undo(&id).unwrap();
    assert_eq!(check(&desk, &id, Language::En).tries_left, Some(5));
}

#[test]
fn a_pasted_refusal_is_worded_in_the_language_of_the_moment() {
    let (_folder, desk, id) = refused();
    let flag = |language| desk.portal_view(&id, language).unwrap().flagged.remove(0);
    let (zh, en) = (flag(Language::ZhCn), flag(Language::En));
    let words = |language| desk.catalogue().words(language).plain("reason-site_name");
    assert!(zh.message.contains(&words(Language::ZhCn)), "{}", zh.message);
    assert!(en.message.contains(&words(Language::En)), "{}", en.message);
    assert!(!zh.suggestion.is_empty() && !en.suggestion.is_empty() && zh.suggestion != en.suggestion);
    let attempt = |language| {
        let reasons = desk.attempt_views(&id, language).unwrap().remove(0).reasons;
        reasons.into_iter().map(|line| line.detail).collect::<Vec<_>>()
    };
    assert_eq!(attempt(Language::En), [words(Language::En)]);
    assert_eq!(attempt(Language::ZhCn), [words(Language::ZhCn)]);
}

#[test]
fn the_free_text_of_an_office_stays_as_it_is() {
    let (_folder, desk, id) = ready();
    desk.portal_prepare(&id, HOST).unwrap();
    desk.portal_says(&id, &told(State::Submitted)).unwrap();
    let finding = filing::contract::Finding {
        path: "sites[0].site.name".to_owned(),
        rule: "site_name".to_owned(),
        detail: "名称请再斟酌".to_owned(),
        suggestion: "改一个".to_owned(),
        severity: Severity::Block,
    };
    desk.portal_says(&id, &Told { findings: vec![finding], ..told(State::FirstReviewRejected) }).unwrap();
    for language in [Language::ZhCn, Language::En] {
        let flag = desk.portal_view(&id, language).unwrap().flagged.remove(0);
        assert!(flag.message.contains("名称请再斟酌"), "{}", flag.message);
        assert_eq!(flag.suggestion, "改一个");
    }
}

#[test]
fn a_password_stands_hidden_on_the_sheet_and_is_given_only_to_be_copied() {
    let (_folder, desk) = desk();
    let id = sample(&desk, &[], 0);
    let password = Path::entity("entity.filing_password");
    let mut packet =
        crate::outbox::packet::Packet::freeze(&desk, &id, &desk.case(&id).unwrap(), desk.today()).unwrap();
    packet.filing.filing_type = "new_website_here".to_owned();
    packet.filing.road = Road::Paper;
    packet.answers.set(&password, Some(Value::Text("Shili2026ab".to_owned())));
    packet.given.set(&password, Some(Value::Text("Shili2026ab".to_owned())));
    let new = crate::book::NewSend {
        case: id.clone(),
        channel: crate::book::Channel::Portal,
        office_url: HOST.to_owned(),
        filing_key: "k".to_owned(),
        submission_key: "s".to_owned(),
        packet: packet.json(),
    };
    desk.book(|book| book.sends().begin(&new, at(1)).unwrap());
    let sheet = desk.portal_view(&id, Language::ZhCn).unwrap().sheet;
    assert!(!format!("{sheet:?}").contains("Shili2026ab"));
    let mut rows = sheet.iter().flat_map(|section| &section.rows);
    let row = rows.find(|row| row.path == "entity.filing_password").expect("it is on the sheet");
    assert!(row.secret && !row.value.is_empty());
    assert_eq!(desk.portal_secret(&id, &password).unwrap(), "Shili2026ab");
    assert_eq!(desk.portal_secret(&id, &Path::entity("entity.name")).unwrap(), "", "nothing else is given");
}

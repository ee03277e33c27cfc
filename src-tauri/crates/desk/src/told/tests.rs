//! What is told of a step, kept over a restart, and gone with the step it belongs to.

use filing::answers::Answers;
use filing::contract::{Event, FilingStatus};
use filing::state::{Actor, Road, State};
use filing::timeline::{KeptKind, StepView, TimelineView};
use filing::words::Language;
use image::RgbImage;
use tempfile::TempDir;

use super::*;
use crate::around::tests::{at, catalogue};
use crate::book::key::Unlock;
use crate::book::{Book, Channel, EventSource, NewCase, NewSend};
use crate::photo::Cancel;
use crate::portal::PortalError;
use crate::portal::tests::{ready, told};
use crate::portal::{Order, Told};
use crate::view::after::Act;

const HOST: &str = "aliyun";

/// At a portal, in a state after being handed in.
fn at_portal(state: State) -> (TempDir, Desk, CaseId) {
    let (folder, desk, id) = ready();
    desk.portal_prepare(&id, HOST).unwrap();
    desk.portal_says(&id, &told(State::Submitted)).unwrap();
    if state != State::Submitted {
        desk.portal_says(&id, &told(state)).unwrap();
    }
    (folder, desk, id)
}

/// A case on the paper road that was handed in through a channel, with nothing known of it yet.
fn on_paper(channel: Channel) -> (TempDir, Desk, CaseId) {
    let (folder, desk) = crate::around::tests::desk();
    let new = NewCase {
        filing_type: "first_filing".to_owned(),
        road: Road::Paper,
        province: "浙江省".to_owned(),
        catalogue_version: String::new(),
    };
    let id = desk.book(|book| book.new_case(&new, at(0)).unwrap());
    let send = NewSend {
        case: id.clone(),
        channel,
        office_url: String::new(),
        filing_key: "k".to_owned(),
        submission_key: "s".to_owned(),
        packet: serde_json::json!({ "answers": Answers::default() }),
    };
    desk.book(|book| book.sends().begin(&send, at(0)).unwrap());
    (folder, desk, id)
}

/// Something happens to it.
fn happens(desk: &Desk, id: &CaseId, state: State, since: &str) {
    let send = desk.send(id).unwrap().unwrap();
    let source = if send.begun.channel == Channel::Portal { EventSource::User } else { EventSource::Office };
    desk.book(|book| {
        let seq = book.events().last_seq(send.id).unwrap() + 1;
        let (from, at) = (Some(State::Submitted), since.parse().unwrap());
        let event = Event { seq, at, from, to: state, actor: Actor::Courier, findings: Vec::new() };
        book.events().append(send.id, &[event], source).unwrap();
    });
}

/// At a practice office in a state, by that office's own clock.
fn practised(state: State, since: &str, now: &str) -> (TempDir, Desk, CaseId) {
    let (folder, desk, id) = on_paper(Channel::Practice);
    let mut row = desk.send(&id).unwrap().unwrap();
    row.status = Some(FilingStatus {
        id: "1".to_owned(),
        state,
        since: since.parse().unwrap(),
        waits_for: Actor::Provider,
        clock: None,
        findings: Vec::new(),
        sms_due: Vec::new(),
        numbers: std::collections::BTreeMap::new(),
        allowed: Vec::new(),
        on_portal: None,
        reachable_from: None,
        notices: Vec::new(),
        practice: true,
        now: now.parse().unwrap(),
    });
    desk.book(|book| book.sends().update(&row, at(0)).unwrap());
    happens(&desk, &id, state, since);
    (folder, desk, id)
}

/// The same desk after the program was closed and opened again.
fn again(folder: &TempDir, desk: Desk) -> Desk {
    drop(desk);
    let unlock = Unlock::KeyFile(folder.path().join("device.key"));
    Desk::new(catalogue(), Book::open(&folder.path().join("my.book"), &unlock).unwrap())
}

fn drawn(desk: &Desk, id: &CaseId) -> TimelineView {
    desk.timeline(id, Language::ZhCn).unwrap()
}

fn step(desk: &Desk, id: &CaseId, state: State) -> StepView {
    drawn(desk, id).steps.into_iter().rev().find(|step| step.state == state).unwrap()
}

fn screenshot() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    RgbImage::from_pixel(640, 400, image::Rgb([250, 246, 238]))
        .write_to(&mut bytes, image::ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

#[test]
fn what_the_portal_says_is_kept_over_a_restart_replaced_and_taken_back() {
    let (folder, desk, id) = at_portal(State::CaReview);
    desk.tell_estimate(&id, "5-8 个工作日", false).unwrap();
    let desk = again(&folder, desk);
    assert!(drawn(&desk, &id).estimate.unwrap().text.contains("5–8"));
    desk.tell_estimate(&id, "３", true).unwrap();
    assert!(drawn(&desk, &id).estimate.unwrap().text.contains("3 个工作日"));
    desk.forget_estimate(&id).unwrap();
    desk.forget_estimate(&id).unwrap();
    assert_eq!(drawn(&desk, &id).estimate, None);
}

#[test]
fn an_estimate_belongs_to_its_step_and_goes_with_it() {
    let (_folder, desk, id) = at_portal(State::FirstReview);
    desk.tell_estimate(&id, "2", false).unwrap();
    desk.portal_says(&id, &told(State::CaReview)).unwrap();
    assert_eq!(drawn(&desk, &id).estimate, None, "the administration is another step");
    desk.portal_undo(&id).unwrap();
    assert!(drawn(&desk, &id).estimate.is_some());
    desk.portal_undo(&id).unwrap();
    desk.portal_says(&id, &told(State::FirstReview)).unwrap();
    assert_eq!(drawn(&desk, &id).estimate, None, "recorded anew, it knows nothing of the old one");
}

#[test]
fn nonsense_days_out_of_reach_and_estimates_for_nobody_are_refused() {
    let (_folder, desk, id) = at_portal(State::CaReview);
    let code = |text: &str| desk.tell_estimate(&id, text, false).unwrap_err().code();
    assert_eq!(code("很快"), "told_no_estimate");
    assert_eq!(code("2020-01-01"), "told_out_of_reach");
    assert_eq!(code("2199-01-01"), "told_out_of_reach");
    desk.portal_says(&id, &told(State::CaRejected)).unwrap();
    assert_eq!(desk.tell_estimate(&id, "5", false).unwrap_err().code(), "told_nobody_waited_for");
    let (_folder, desk, id) = ready();
    assert_eq!(desk.tell_estimate(&id, "5", false).unwrap_err().code(), "told_nobody_waited_for");
}

#[test]
fn a_rehearsal_is_late_by_the_clock_of_its_office_and_not_by_the_computers() {
    let signed = "2026-09-28T03:30:00Z";
    let (_folder, desk, id) = practised(State::MaterialsSignedFor, signed, "2026-10-08T15:59:00Z");
    assert!(drawn(&desk, &id).overdue.is_none());
    let (_folder, desk, id) = practised(State::MaterialsSignedFor, signed, "2026-10-08T16:00:00Z");
    desk.mailed(&id, "SF", "sf 1385628716739").unwrap();
    let view = drawn(&desk, &id);
    assert!(view.overdue.is_some());
    let days = desk.after_calendar(&id, Language::ZhCn).unwrap().replace("\r\n ", "");
    assert!(
        days.contains("DTSTART;VALUE=DATE:20260930") && days.contains("DTSTART;VALUE=DATE:20261009"),
        "{days}"
    );
    assert!(days.contains(&format!("UID:{id}-step-materials-signed-for-look@")), "{days}");
}

#[test]
fn the_estimate_moves_the_days_of_the_calendar() {
    let (_folder, desk, id) = practised(State::CaReview, "2026-03-02T03:30:00Z", "2026-03-03T03:30:00Z");
    desk.tell_estimate(&id, "3月6日", false).unwrap();
    let days = desk.after_calendar(&id, Language::En).unwrap();
    assert!(
        days.contains("DTSTART;VALUE=DATE:20260306") && days.contains("DTSTART;VALUE=DATE:20260310"),
        "{days}"
    );
}

#[test]
fn a_parcel_is_shown_on_its_step_and_its_number_stands_whole_in_the_letter_alone() {
    let (folder, desk, id) = on_paper(Channel::Portal);
    desk.mailed(&id, "SF", " sf1385628716739 ").unwrap();
    happens(&desk, &id, State::MaterialsMailed, "2026-09-24T04:00:00Z");
    happens(&desk, &id, State::MaterialsSignedFor, "2026-09-28T04:00:00Z");
    desk.delivered(&id, &desk.delivery(&id, "2026-09-28", " 前台 ").unwrap()).unwrap();
    let desk = again(&folder, desk);
    let mailed = step(&desk, &id, State::MaterialsMailed);
    assert!(mailed.notes[1].starts_with("顺丰速运 SF1······6739"), "{:?}", mailed.notes);
    let signed = step(&desk, &id, State::MaterialsSignedFor);
    assert!(signed.notes.contains(&"签收人：前台".to_owned()), "{:?}", signed.notes);
    let letter = drawn(&desk, &id).overdue.unwrap().letter.text;
    assert!(letter.contains("SF1385628716739") && letter.contains("2026-09-28"), "{letter}");
    for wrong in ["2026-09-23", "2199-01-01", "昨天"] {
        assert_eq!(desk.delivery(&id, wrong, "").unwrap_err().code(), "told_no_day", "{wrong}");
    }
}

#[test]
fn papers_that_are_mailed_again_have_a_parcel_of_their_own() {
    let (_folder, desk, id) = on_paper(Channel::Portal);
    for (carrier, number) in [("SF", "SF1000000000001"), ("YTO", "YT8962646785389")] {
        desk.mailed(&id, "SF", "SF9999999999999").unwrap();
        desk.mailed(&id, carrier, number).unwrap();
        happens(&desk, &id, State::MaterialsMailed, "2026-09-24T04:00:00Z");
        happens(&desk, &id, State::MaterialsRejected, "2026-09-28T04:00:00Z");
    }
    let mailed: Vec<String> = drawn(&desk, &id)
        .steps
        .into_iter()
        .filter(|step| step.state == State::MaterialsMailed)
        .filter_map(|step| step.notes.get(1).cloned())
        .collect();
    assert!(
        mailed[0].contains("0001") && mailed[1].starts_with("圆通") && mailed[1].contains("5389"),
        "{mailed:?}"
    );
}

#[test]
fn a_confirmed_text_is_the_proof_of_its_step_and_the_same_text_again_is_one_more() {
    let (folder, desk, id) = at_portal(State::FirstReview);
    let text = Some("【阿里云】您的备案订单已提交管局审核。".to_owned());
    desk.portal_says(&id, &Told { text: text.clone(), ..told(State::CaReview) }).unwrap();
    desk.portal_says(&id, &Told { text: text.clone(), ..told(State::CaReview) }).unwrap();
    let desk = again(&folder, desk);
    let step = step(&desk, &id, State::CaReview);
    assert_eq!(step.kept.iter().map(|kept| kept.kind).collect::<Vec<_>>(), [KeptKind::Text, KeptKind::Text]);
    assert!(step.notes[0].contains("粘贴"), "{:?}", step.notes);
    let view = desk.proof(&id, &step.kept[0].id.parse().unwrap()).unwrap();
    assert_eq!((view.kind, Some(view.text)), (KeptKind::Text, text));
}

#[test]
fn a_screenshot_is_kept_as_it_was_looked_at_and_removed_for_good() {
    let (folder, desk, id) = at_portal(State::FirstReview);
    let picture = screenshot();
    let key = step(&desk, &id, State::Submitted).key;
    desk.keep_picture(&id, &key, &picture, &Cancel::new()).unwrap();
    let desk = again(&folder, desk);
    let kept = step(&desk, &id, State::Submitted).kept.remove(0);
    assert!(kept.kind == KeptKind::Picture && kept.label.starts_with("回执已存"), "{kept:?}");
    let name = kept.id.parse().unwrap();
    let row = desk.book(|book| book.proofs().get(&name)).unwrap();
    assert_eq!(row.mime, "image/png");
    assert_eq!(desk.book(|book| book.proofs().bytes(&row)).unwrap(), picture, "exactly as it was brought");
    assert!(desk.proof(&id, &name).unwrap().data_url.starts_with("data:image/jpeg;base64,"));
    assert!(desk.book(Book::integrity).is_ok());
    desk.drop_proof(&id, &name).unwrap();
    assert!(step(&desk, &id, State::Submitted).kept.is_empty());
    assert_eq!(desk.proof(&id, &name).unwrap_err().code(), "book_no_such_proof");
}

#[test]
fn no_picture_no_step_and_another_case_are_refused() {
    let (_folder, desk, id) = at_portal(State::FirstReview);
    let key = step(&desk, &id, State::Submitted).key;
    let refused = |id: &CaseId, key: &str, bytes: &[u8]| {
        desk.keep_picture(id, key, bytes, &Cancel::new()).unwrap_err().code()
    };
    assert_eq!(refused(&id, &key, b"no picture"), "photo_not_a_picture");
    for wrong in ["", "1", "1:99", "x:y", "99:1"] {
        assert_eq!(refused(&id, wrong, &screenshot()), "told_no_such_step", "{wrong}");
    }
    let kept = desk.keep_picture(&id, &key, &screenshot(), &Cancel::new()).unwrap();
    let other = crate::around::tests::sample(&desk, &[], 9);
    assert_eq!(desk.proof(&other, &kept).unwrap_err().code(), "told_no_such_step");
    assert_eq!(refused(&other, &key, &screenshot()), "told_no_such_step");
}

#[test]
fn what_a_portal_goes_on_showing_is_nothing_new_and_changes_nothing_by_itself() {
    let (_folder, desk, id) = on_paper(Channel::Portal);
    happens(&desk, &id, State::MaterialsSignedFor, "2026-09-28T04:00:00Z");
    let error = desk.portal_says(&id, &told(State::MaterialsToBeSent)).unwrap_err();
    assert!(matches!(error, PortalError::OutOfOrder { .. }));
    let heard = desk.portal_hear(&id, "待邮寄资料").unwrap();
    assert_eq!((heard.found.state, heard.order), (Some(State::MaterialsToBeSent), Some(Order::Shown)));
    let (states, kind) = (&catalogue().states, filing::state::Kind::USUAL);
    for from in [State::MaterialsMailed, State::MaterialsSignedFor] {
        let order = crate::portal::order::order(states, Road::Paper, kind, from, State::MaterialsToBeSent);
        assert_eq!(order, Order::Shown);
    }
}

#[test]
fn a_delivery_counts_from_noon_of_its_day_and_from_now_when_it_was_today() {
    let now: Timestamp = "2026-09-28T09:00:00Z".parse().unwrap();
    let told = |on: &str| Delivery::typed(on, "", "2026-09-28".parse().unwrap()).unwrap().at(now);
    assert_eq!(told("2026-09-26"), "2026-09-26T04:00:00Z".parse().unwrap());
    assert_eq!((told("20260928"), told("")), (now, now));
}

#[test]
fn reporting_a_delivery_at_a_portal_records_its_day() {
    let (_folder, desk, id) = at_portal(State::CaReview);
    let act = Act::ReportDelivery { signed_on: "昨天".to_owned(), signed_by: String::new() };
    assert_eq!(desk.acted_at_portal(&id, &act, at(9)).unwrap_err().code(), "told_no_day");
}

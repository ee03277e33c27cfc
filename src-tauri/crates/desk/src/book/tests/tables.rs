//! Prints, transmissions, uploads and events come back as they were written.

use std::collections::BTreeMap;

use filing::contract::{Event, FilingStatus, Finding};
use filing::problem::Severity;
use filing::state::{Actor, State};

use super::*;
use crate::book::{Channel, EventSource, NewPrint, NewSend, SendRow, Stage, UploadRow};

fn begin_send(book: &Book, case: &CaseId, key: &str) -> Result<SendRow, crate::book::error::BookError> {
    let send = NewSend {
        case: case.clone(),
        channel: Channel::Practice,
        office_url: "http://127.0.0.1:4000".to_owned(),
        filing_key: key.to_owned(),
        submission_key: format!("{key}-1"),
        packet: serde_json::json!({ "answers": { "sites": [] } }),
    };
    book.sends().begin(&send, noon())
}

#[test]
fn a_print_is_found_by_its_code_in_any_case() {
    let desk = Desk::new();
    let book = desk.open();
    let case = begin(&book);
    let print = |code: &str, site| NewPrint {
        paper: "verification_form".to_owned(),
        site,
        code: code.to_owned(),
        revision: 4,
        snapshot: serde_json::json!({ "entity.name": "示例" }),
    };
    book.prints().add(&case, &print("K7Q2", None), noon()).unwrap();
    book.prints().add(&case, &print("M3XD", Some(1)), noon()).unwrap();
    let found = book.prints().by_code("M3XD").unwrap();
    assert_eq!((found.len(), found[0].print.site, &found[0].case), (1, Some(1), &case));
    let first = book.prints().list(&case).unwrap().remove(0);
    assert_eq!((first.print.code.as_str(), first.print.revision), ("K7Q2", 4));
    let (again, snapshot) = book.prints().get(first.id).unwrap().unwrap();
    assert_eq!((again, snapshot), (first, print("K7Q2", None).snapshot));
    assert!(book.prints().get(99).unwrap().is_none());
    assert!(book.prints().by_code("XXXX").unwrap().is_empty());
}

#[test]
fn a_transmission_keeps_its_keys_and_where_it_stands() {
    let desk = Desk::new();
    let book = desk.open();
    let case = begin(&book);
    let mut send = begin_send(&book, &case, "k").unwrap();
    assert_eq!((send.stage, send.round, send.attempts), (Stage::Open, 1, 0));
    assert!(begin_send(&book, &case, "k").is_err(), "a filing key is used once");
    send.stage = Stage::Follow;
    send.filing_id = "f-1".to_owned();
    send.attempts = 3;
    send.next_at = Some(noon());
    send.etag = "\"7\"".to_owned();
    send.last_error = "office_unreachable".to_owned();
    send.begun.submission_key = "k-2".to_owned();
    send.round = 2;
    send.status = Some(FilingStatus {
        id: "f-1".to_owned(),
        state: State::CaReview,
        since: noon(),
        waits_for: Actor::Ca,
        clock: None,
        findings: Vec::new(),
        sms_due: Vec::new(),
        numbers: BTreeMap::new(),
        allowed: Vec::new(),
        sms: None,
        on_portal: None,
        reachable_from: None,
        notices: Vec::new(),
        practice: true,
        now: noon(),
    });
    book.sends().update(&send, noon()).unwrap();
    book.close().unwrap();
    let book = desk.open();
    assert_eq!(book.sends().list(&case).unwrap(), [SendRow { updated_at: noon(), ..send.clone() }]);
    assert_eq!(book.sends().unfinished().unwrap().len(), 1);
    send.stage = Stage::Done;
    book.sends().update(&send, noon()).unwrap();
    assert!(book.sends().unfinished().unwrap().is_empty());
    assert_eq!(book.sends().get(99).unwrap_err().code(), "book_no_such_send");
}

#[test]
fn an_upload_goes_on_from_the_last_confirmed_byte() {
    let desk = Desk::new();
    let book = desk.open();
    let case = begin(&book);
    let send = begin_send(&book, &case, "k").unwrap().id;
    book.attach(&case, &path("entity.certificate"), &picture(noise(10, 1)), noon()).unwrap();
    let mut upload = UploadRow {
        slot: path("entity.certificate"),
        position: 0,
        picture: book.attachments(&case).unwrap()[0].picture.clone(),
        sha256: "0".repeat(64),
        bytes: 10,
        location: String::new(),
        sent: 0,
        attempts: 1,
        done: false,
    };
    book.uploads().put(send, &upload).unwrap();
    upload.location = "/v1/uploads/7".to_owned();
    upload.sent = 6;
    book.uploads().put(send, &upload).unwrap();
    assert_eq!(book.uploads().list(send).unwrap(), [upload.clone()]);
    let beyond = UploadRow { sent: 11, ..upload.clone() };
    assert!(book.uploads().put(send, &beyond).is_err());
    book.uploads().clear(send).unwrap();
    assert!(book.uploads().list(send).unwrap().is_empty());
}

#[test]
fn events_are_taken_once_however_often_they_are_told() {
    let desk = Desk::new();
    let book = desk.open();
    let case = begin(&book);
    let send = begin_send(&book, &case, "k").unwrap().id;
    let finding = Finding {
        path: "entity.name".to_owned(),
        rule: "1015".to_owned(),
        detail: "名称与证件不一致".to_owned(),
        suggestion: "请按证件填写".to_owned(),
        severity: Severity::Block,
    };
    let event =
        |seq, from, to, findings| Event { seq, at: noon(), from, to, actor: Actor::Provider, findings };
    let first = event(1, None, State::Submitted, Vec::new());
    let second = event(2, Some(State::Submitted), State::NeedsFix, vec![finding]);
    let events = book.events();
    assert_eq!(events.append(send, std::slice::from_ref(&first), EventSource::Office).unwrap(), 1);
    assert_eq!(events.append(send, &[first.clone(), second.clone()], EventSource::Office).unwrap(), 1);
    let told: Vec<_> = events.list(send).unwrap().into_iter().map(|row| row.event).collect();
    assert_eq!(told, [first, second]);
    assert_eq!(events.last_seq(send).unwrap(), 2);
    book.remove_case(&case).unwrap();
    assert!(book.events().list(send).unwrap().is_empty());
}

//! Login accounts and the cases that belong to them; books of the version before there were any.

use filing::state::State;
use rusqlite::Connection;

use super::*;
use crate::book::error::BookError;
use crate::book::migrate::MIGRATIONS;
use crate::book::{Channel, EventSource, NewProfile, NewSend};

fn profile(label: &str) -> NewProfile {
    NewProfile { label: label.to_owned(), provider: "aliyun".to_owned(), certificate_number: String::new() }
}

#[test]
fn a_case_moves_between_accounts_and_out_of_them() {
    let desk = Desk::new();
    let book = desk.open();
    let (one, two) = (
        book.profiles().add(&profile("茶业"), noon()).unwrap(),
        book.profiles().add(&profile("个人"), "2026-11-24T00:00:00Z".parse().unwrap()).unwrap(),
    );
    let (case, other) = (begin(&book), begin(&book));
    book.move_case(&case, Some(&one)).unwrap();
    book.move_case(&other, Some(&two)).unwrap();
    book.move_case(&case, Some(&two)).unwrap();
    book.profiles().rename(&two, "李示例").unwrap();
    book.close().unwrap();

    let book = desk.open();
    let labels: Vec<_> = book.profiles().list().unwrap().into_iter().map(|row| row.known.label).collect();
    assert_eq!(labels, ["茶业", "李示例"]);
    assert!(book.cases_of(&one).unwrap().is_empty());
    assert_eq!(book.cases_of(&two).unwrap().len(), 2);
    book.move_case(&case, None).unwrap();
    assert_eq!(book.case(&case).unwrap().profile, None);
    book.remove_case(&other).unwrap();
    assert!(book.cases_of(&two).unwrap().is_empty(), "an account stays when its cases go");
}

#[test]
fn what_is_not_there_is_refused() {
    let desk = Desk::new();
    let book = desk.open();
    let case = begin(&book);
    let none = "0123456789abcdef";
    let refused = |done: Result<(), BookError>, code| assert_eq!(done.unwrap_err().code(), code);
    refused(book.move_case(&case, Some(&none.parse().unwrap())), "book_no_such_profile");
    refused(book.move_case(&none.parse().unwrap(), None), "book_no_such_case");
    refused(book.profiles().rename(&none.parse().unwrap(), "x"), "book_no_such_profile");
    refused(book.cases_of(&none.parse().unwrap()).map(drop), "book_no_such_profile");
}

#[test]
fn the_outline_tells_how_far_each_case_came() {
    let desk = Desk::new();
    let book = desk.open();
    let (draft, sent, opening) = (begin(&book), begin(&book), begin(&book));
    let send = |case: &CaseId, key: &str| {
        let send = NewSend {
            case: case.clone(),
            channel: Channel::Http,
            office_url: String::new(),
            filing_key: key.to_owned(),
            submission_key: key.to_owned(),
            packet: serde_json::Value::Null,
        };
        book.sends().begin(&send, noon()).unwrap()
    };
    let mut row = send(&sent, "a");
    row.filing_id = "f-1".to_owned();
    book.sends().update(&row, noon()).unwrap();
    send(&opening, "b");
    let told = |seq, to| filing::contract::Event {
        seq,
        at: noon(),
        from: None,
        to,
        actor: filing::state::Actor::Provider,
        findings: Vec::new(),
    };
    let events = [told(1, State::Submitted), told(2, State::CaReview)];
    book.events().append(row.id, &events, EventSource::Office).unwrap();
    let outlines = book.outlines().unwrap();
    let of = |case: &CaseId| {
        let outline = outlines.iter().find(|outline| outline.case.id == *case).unwrap();
        (outline.channel, outline.state)
    };
    assert_eq!(of(&draft), (None, None));
    assert_eq!(of(&sent), (Some(Channel::Http), Some(State::CaReview)));
    assert_eq!(of(&opening), (None, None), "no office has opened it yet");
}

/// Everything in a book, table by table.
fn rows(conn: &Connection, sql: &str) -> Vec<Vec<rusqlite::types::Value>> {
    let mut statement = conn.prepare(sql).unwrap();
    let columns = statement.column_count();
    let rows = statement.query_map([], |row| (0..columns).map(|column| row.get(column)).collect());
    rows.unwrap().collect::<Result<_, _>>().unwrap()
}

#[test]
fn a_book_from_before_there_were_accounts_loses_nothing() {
    let desk = Desk { folder: tempfile::tempdir().unwrap() };
    let first = include_str!("first.sql");
    let tables = [
        "SELECT id, filing_type, road, province, catalogue_version, created_at, updated_at, revision FROM cases",
        "SELECT * FROM answer ORDER BY path",
        "SELECT * FROM step ORDER BY revision",
        "SELECT case_id, revision, n, kind, path, old_json, new_json FROM journal ORDER BY revision, n",
        "SELECT * FROM attachment",
        "SELECT * FROM picture",
    ];
    let book = Book::create_with(&desk.path(), &desk.unlock(), &MIGRATIONS[..1]).unwrap();
    book.conn.execute_batch(first).unwrap();
    let before = tables.map(|sql| rows(&book.conn, sql));
    book.close().unwrap();

    let book = desk.open();
    assert_eq!(tables.map(|sql| rows(&book.conn, sql)), before);
    book.integrity().unwrap();
    let case: CaseId = "00000000000000c1".parse().unwrap();
    let row = book.case(&case).unwrap();
    assert_eq!((row.profile, row.revision), (None, 4));
    let answers = book.answers(&case).unwrap();
    assert_eq!((answers.text(&path("entity.name")), answers.sites.len()), ("乙", 1));
    assert_eq!(book.state_at(&case, 1).unwrap().answers.text(&path("entity.name")), "甲");
    assert!(book.reused(&case).unwrap().is_empty());
    book.undo(&case, noon()).unwrap().unwrap();
    assert!(book.attachments(&case).unwrap().is_empty());
    book.undo(&case, noon()).unwrap().unwrap();
    assert!(book.answers(&case).unwrap().sites.is_empty());
    book.redo(&case, noon()).unwrap().unwrap();
    assert_eq!(book.add_site(&case, noon()).unwrap().0, 1);
    assert!(desk.at(&format!("my.book.before-{}", MIGRATIONS.len())).exists());
}

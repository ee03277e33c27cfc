//! Every refusal has its sentence and its way out, in both languages.

use std::collections::BTreeSet;

use crate::book::error::BookError;

fn every_kind() -> Vec<BookError> {
    let (path, reason) = (|| "/tmp/x".into(), || "reason".to_owned());
    vec![
        BookError::Missing(path()),
        BookError::AlreadyThere(path()),
        BookError::NoFolder(path()),
        BookError::WrongPassphrase,
        BookError::PassphraseUnreadable(path()),
        BookError::KeyMissing(path()),
        BookError::KeyDamaged(path()),
        BookError::KeyNewer { found: 2 },
        BookError::NoPassphrase,
        BookError::NoKeyStore,
        BookError::NotRemembered,
        BookError::KeyStoreFailed(reason()),
        BookError::NotABook,
        BookError::Damaged(reason()),
        BookError::InUse,
        BookError::Newer { found: 2, known: 1 },
        BookError::DiskFull,
        BookError::ReadOnly,
        BookError::Disk(reason()),
        BookError::CopyFailed(path()),
        BookError::NoSuchCase,
        BookError::NoSuchProfile,
        BookError::LastSite,
        BookError::NoSuchPicture,
        BookError::NoSuchAttachment,
        BookError::NoSuchBlank,
        BookError::NoSuchProof,
        BookError::NoSuchSend,
        BookError::NoSuchRevision(3),
        BookError::BadPath(reason()),
        BookError::NoRandomness(reason()),
        BookError::Database(rusqlite::Error::InvalidQuery),
    ]
}

/// Message id → its text with attributes.
fn messages(file: &str) -> Vec<(&str, &str)> {
    let starts = file.match_indices("\nerror-").map(|(at, _)| at + 1);
    starts
        .map(|at| {
            let text = &file[at..];
            let end = text.match_indices('\n').find(|(at, _)| !text[at + 1..].starts_with(' '));
            let text = &text[..end.map_or(text.len(), |(at, _)| at)];
            (text.split_once(" = ").unwrap().0, text)
        })
        .collect()
}

#[test]
fn each_refusal_has_a_sentence_and_a_fix_with_its_own_arguments() {
    let files = [
        include_str!("../../../../../../assets/locales/zh-CN/book.ftl"),
        include_str!("../../../../../../assets/locales/en/book.ftl"),
    ];
    for file in files {
        let messages = messages(file);
        let ids: BTreeSet<_> = messages.iter().map(|(id, _)| (*id).to_owned()).collect();
        let expected: BTreeSet<_> =
            every_kind().iter().map(|error| format!("error-{}", error.code())).collect();
        assert_eq!(ids, expected);
        assert_eq!(messages.len(), every_kind().len(), "an id stands twice");
        for error in every_kind() {
            let id = format!("error-{}", error.code());
            let (_, text) = messages.iter().find(|(other, _)| *other == id).unwrap();
            assert!(text.contains("\n    .fix = "), "{id}");
            let used: BTreeSet<_> =
                text.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next()).collect();
            let given = error.args();
            assert_eq!(used, given.keys().map(String::as_str).collect(), "{id}");
        }
    }
}

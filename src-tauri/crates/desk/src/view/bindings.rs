//! Writes the window's types from the Rust ones, and holds the committed files against them.

use std::path::Path;

use crate::attempts::AttemptView;
use crate::failure::Failure;
use crate::offices::{OfficeCard, Typed};
use crate::told::ProofView;
use crate::view::accounts::AccountCard;
use crate::view::after::{Act, PracticeNote};
use crate::view::book::{Boot, Saved, SiteAdded, Undone};
use crate::view::cases::{Begin, CaseCard};
use crate::view::offices::{Destination, LiesAt};
use crate::view::papers::{Again, PaperView, PrintJob};
use crate::view::pictures::{Attached, EditView, PictureFate, PictureView, PicturesDone};
use crate::view::tables::{TablesNews, TablesView, YearView};
use filing::answers::Value;
use filing::approved::AfterView;
use filing::need::ScreenerView;
use filing::paper::{Enclosure, ExampleView};
use filing::parcel::ParcelHint;
use filing::province::ChecklistItem;
use filing::revocation::Revocation;
use filing::sms::SmsView;
use filing::timeline::TimelineView;
use filing::view::{PageView, TaskList, TypeList};
use filing::words::Language;
use ts_rs::{Config, TS};

use super::blank::{BlankCard, BlankLine, BlankLook, BlankView};

fn export(to: &Path) {
    let config = Config::new().with_out_dir(to);
    macro_rules! all {
        ($($kind:ty),* $(,)?) => { $( <$kind as TS>::export_all(&config).unwrap(); )* };
    }
    all!(
        AccountCard,
        Act,
        AfterView,
        Again,
        Attached,
        AttemptView,
        Begin,
        BlankCard,
        BlankLine,
        BlankLook,
        BlankView,
        Boot,
        CaseCard,
        ChecklistItem,
        Destination,
        EditView,
        Enclosure,
        ExampleView,
        Failure,
        Language,
        LiesAt,
        OfficeCard,
        PageView,
        PaperView,
        ParcelHint,
        PictureFate,
        PictureView,
        PicturesDone,
        PracticeNote,
        PrintJob,
        ProofView,
        Revocation,
        Saved,
        ScreenerView,
        SiteAdded,
        SmsView,
        TablesNews,
        TablesView,
        TaskList,
        TimelineView,
        TypeList,
        Typed,
        Undone,
        Value,
        YearView,
        crate::outbox::Progress,
        crate::portal::view::HeardView,
        crate::portal::view::PortalView,
    );
}

#[test]
fn the_window_has_the_types_of_the_shell() {
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/lib/backend/generated");
    if std::env::var_os("UPDATE_BINDINGS").is_some() {
        let _ = std::fs::remove_dir_all(&committed);
        export(&committed);
    }
    let fresh = tempfile::tempdir().unwrap();
    export(fresh.path());
    let listing = |folder: &Path| {
        let mut files: Vec<_> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| {
                let path = entry.unwrap().path();
                (path.file_name().unwrap().to_owned(), std::fs::read_to_string(&path).unwrap())
            })
            .collect();
        files.sort();
        files
    };
    assert_eq!(listing(&committed), listing(fresh.path()), "run the tests with UPDATE_BINDINGS=1");
}

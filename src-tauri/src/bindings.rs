//! Writes the window's types from the Rust ones, and holds the committed files against them.

use std::path::Path;

use desk::failure::Failure;
use desk::told::ProofView;
use desk::view::accounts::AccountCard;
use desk::view::after::{Act, PracticeNote};
use desk::view::book::{Boot, Saved, SiteAdded, Undone};
use desk::view::cases::{Begin, CaseCard};
use desk::view::papers::{Again, PaperView};
use desk::view::pictures::{Attached, EditView, PictureFate, PictureView, PicturesDone};
use desk::view::tables::{TablesNews, TablesView, YearView};
use filing::answers::Value;
use filing::approved::AfterView;
use filing::need::ScreenerView;
use filing::paper::{Enclosure, ExampleView};
use filing::parcel::ParcelHint;
use filing::province::ChecklistItem;
use filing::revocation::Revocation;
use filing::timeline::TimelineView;
use filing::view::{PageView, TaskList, TypeList};
use filing::words::Language;
use ts_rs::{Config, TS};

use crate::blank_bodies::{BlankCard, BlankLine, BlankLook, BlankView};

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
        Begin,
        BlankCard,
        BlankLine,
        BlankLook,
        BlankView,
        Boot,
        CaseCard,
        ChecklistItem,
        EditView,
        Enclosure,
        ExampleView,
        Failure,
        Language,
        PageView,
        PaperView,
        ParcelHint,
        PictureFate,
        PictureView,
        PicturesDone,
        PracticeNote,
        ProofView,
        Revocation,
        Saved,
        ScreenerView,
        SiteAdded,
        TablesNews,
        TablesView,
        TaskList,
        TimelineView,
        TypeList,
        Undone,
        Value,
        YearView,
        desk::outbox::Progress,
        desk::portal::view::HeardView,
        desk::portal::view::PortalView,
    );
}

#[test]
fn the_window_has_the_types_of_the_shell() {
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/lib/backend/generated");
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

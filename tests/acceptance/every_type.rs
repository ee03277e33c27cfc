//! Every filing type, on both roads: handed in to the practice filing system and carried to its own end, with desk and
//! office in this process and a clock that is stepped.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Arc;

use desk::Desk;
use desk::book::id::CaseId;
use desk::book::key::Unlock;
use desk::book::{Book, Change, Channel, NewCase};
use desk::channel::Office as Client;
use desk::clock::now;
use desk::outbox::SendError;
use desk::outbox::deliver::Delivery;
use desk::outbox::follow::Follow;
use desk::outbox::pace::Real;
use desk::outbox::rehearse::rehearse;
use desk::photo::Cancel;
use filing::case::Case;
use filing::catalogue::Catalogue;
use filing::state::{Purpose, Road, State};
use office::{ClockMode, Config, Office, Running};
use tempfile::TempDir;
use tests::beian::{Beian, sample};
use tests::tree::root;
use tokio_util::sync::CancellationToken;

/// A desk with an empty book, and a practice office of its own.
struct Room {
    folder: TempDir,
    desk: Desk,
    office: Running,
}

impl Room {
    async fn open(catalogue: &Arc<Catalogue>) -> Self {
        let folder = TempDir::new().expect("a scratch folder");
        let unlock = Unlock::KeyFile(folder.path().join("key"));
        let book = Book::create(&folder.path().join("book"), &unlock).expect("a book");
        let config =
            Config { clock: ClockMode::Manual(now()), ..Config::practice(folder.path().join("office")) };
        let office = Office::start(config).await.expect("an office");
        Self { desk: Desk::new(Arc::clone(catalogue), book), office, folder }
    }

    /// Puts a case into the book; pictures already have their size.
    fn put(&self, case: &Case, pictures: &mut Pictures) -> CaseId {
        let pinned = NewCase {
            filing_type: case.filing_type.clone(),
            road: case.road,
            province: case.province.clone(),
            catalogue_version: self.desk.catalogue().version.clone(),
        };
        let id = self.desk.book(|book| book.new_case(&pinned, now())).expect("a case");
        let changes: Vec<Change> =
            case.answers.iter().map(|(path, value)| Change { path, value: Some(value.clone()) }).collect();
        self.desk.book(|book| book.apply(&id, &changes, now())).expect("answers");
        for (path, names) in &case.materials {
            for name in names {
                let bytes = pictures.prepared(&self.desk, &id, path, name);
                self.desk.attach(&id, path, &bytes, &Cancel::new(), now()).expect("a picture");
            }
        }
        id
    }

    fn client(&self) -> Client {
        Client::new(&self.office.url(), self.office.token.clone()).expect("an address")
    }
}

/// Pictures of the samples, each made small once.
#[derive(Default)]
struct Pictures(BTreeMap<String, Vec<u8>>);

impl Pictures {
    fn prepared(&mut self, desk: &Desk, id: &CaseId, path: &filing::answers::Path, name: &str) -> Vec<u8> {
        let make = || {
            let original =
                fs::read(root().join("assets/samples").join(name)).expect("a picture of the samples");
            let (attached, _) =
                desk.attach(id, path, &original, &Cancel::new(), now()).expect("it can be used");
            let rows = desk.book(|book| book.attachments(id)).expect("attachments");
            let row = rows.iter().find(|row| row.id == attached).expect("the one just attached");
            let bytes = desk.picture(&row.picture).expect("its bytes");
            desk.book(|book| book.detach(id, &attached, now())).expect("taken out again");
            bytes
        };
        self.0.entry(name.to_owned()).or_insert_with(make).clone()
    }
}

/// Every sample, by name.
fn samples(catalogue: &Catalogue) -> Vec<(String, Case)> {
    let folder = root().join("assets/samples");
    let files = fs::read_dir(&folder).expect("the samples").filter_map(Result::ok).map(|entry| entry.path());
    let mut all: Vec<(String, Case)> = files
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .map(|path| {
            let name = path.file_stem().and_then(|name| name.to_str()).expect("a plain name").to_owned();
            (name, Case::read(&fs::read_to_string(&path).expect("a file"), catalogue).expect("a case"))
        })
        .collect();
    all.sort_by(|(one, _), (other, _)| one.cmp(other));
    all
}

fn end(catalogue: &Catalogue, case: &Case) -> State {
    match catalogue.states.kind(&case.filing_type).purpose {
        Purpose::Record => State::Live,
        Purpose::Deregister | Purpose::DeregisterRecord => State::Deregistered,
        Purpose::CancelAccess => State::AccessCancelled,
    }
}

#[tokio::test]
async fn every_sample_that_is_handed_in_comes_to_its_own_end() {
    let catalogue = Arc::new(Catalogue::embedded().expect("the catalogue"));
    let (mut pictures, mut seen, mut wrong) = (Pictures::default(), BTreeSet::new(), Vec::new());
    for (name, case) in samples(&catalogue) {
        if !catalogue.filing_type(&case.filing_type).is_some_and(|kind| kind.submits) {
            continue;
        }
        seen.insert((case.filing_type.clone(), case.road));
        let room = Room::open(&catalogue).await;
        let id = room.put(&case, &mut pictures);
        let (client, stop) = (room.client(), CancellationToken::new());
        let delivery = Delivery {
            desk: &room.desk,
            office: &client,
            channel: Channel::Practice,
            stop: &stop,
            progress: &|_| (),
            pace: &Real,
        };
        let came = match delivery.hand_in(&id).await {
            Ok(_) => rehearse(&delivery, &id, &|_| ()).await,
            Err(error) => Err(error),
        };
        let happened = room.desk.happened(&id).expect("what happened");
        let last = happened.last().map(|last| last.state);
        if came.as_ref().ok() != Some(&end(&catalogue, &case)) || last != Some(end(&catalogue, &case)) {
            wrong.push(format!("{name}: {came:?}, {happened:?}"));
        }
        let practised = room.desk.send(&id).expect("a row").and_then(|send| send.status);
        let numbers = practised.map(|status| status.numbers).unwrap_or_default();
        assert!(numbers.values().all(|number| number.starts_with("练习")), "{name}: {numbers:?}");
        room.office.stop().await;
        drop(room.folder);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let types: BTreeSet<&str> = seen.iter().map(|(kind, _)| kind.as_str()).collect();
    let handed_in = catalogue.types().iter().filter(|kind| kind.submits).map(|kind| kind.id.as_str());
    let missing: Vec<&str> = handed_in.filter(|kind| !types.contains(kind)).collect();
    assert!(missing.is_empty(), "no sample of {missing:?}");
    assert!([Road::Paper, Road::App].iter().all(|road| seen.iter().any(|(_, one)| one == road)));
}

#[tokio::test]
async fn a_photo_that_was_never_added_is_asked_for_by_name() {
    let catalogue = Arc::new(Catalogue::embedded().expect("the catalogue"));
    let text = fs::read_to_string(sample("first-filing-paper")).expect("the sample");
    let mut case = Case::read(&text, &catalogue).expect("a case");
    case.materials.retain(|path, _| !path.id.ends_with(".backdrop_photo"));
    let room = Room::open(&catalogue).await;
    let id = room.put(&case, &mut Pictures::default());
    let (client, stop) = (room.client(), CancellationToken::new());
    let delivery = Delivery {
        desk: &room.desk,
        office: &client,
        channel: Channel::Practice,
        stop: &stop,
        progress: &|_| (),
        pace: &Real,
    };
    delivery.hand_in(&id).await.expect("the photo is wanted later");
    let came = rehearse(&delivery, &id, &|_| ()).await;
    assert!(matches!(came, Err(SendError::PhotoMissing)), "{came:?}");
    let follow = Follow { desk: &room.desk, office: &client };
    let state = follow.refresh(&id).await.expect("an answer").send.status.map(|status| status.state);
    assert_eq!(state, Some(State::BackdropReceived));
    let words = catalogue.words(filing::words::Language::ZhCn);
    assert!(words.plain("error-send_photo_missing").contains("幕布照片"));
    room.office.stop().await;
}

#[test]
fn what_is_not_handed_in_to_a_filing_system_is_refused_by_name() {
    for name in ["deregister-by-form-paper-shandong", "claim-app-hunan", "transfer-out-app-beijing"] {
        let beian = Beian::default();
        let file = sample(name);
        let args = ["file", path(&file), "--channel", "practice", "--follow", "--json"].map(str::to_owned);
        let refused = beian.call(args).ended(2).json();
        assert_eq!(refused["errors"][0]["code"], "cli_type_not_handed_in", "{name}");
        assert!(!beian.path("home").exists(), "{name}: nothing was begun");
    }
}

fn path(file: &Path) -> &str {
    file.to_str().expect("a path of plain letters")
}

//! An office of other people's making: it keeps to the standards, in ways that ours does not choose.

use std::collections::BTreeMap;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::AbortHandle;

use crate::faults::wire::{Answer, Request};

/// What is special about an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Habit {
    /// Nothing: the contract as it stands.
    None,
    /// It lives below a path, and gives places whole.
    BelowAPath,
    /// The place of an upload is relative to where it was created.
    RelativePlace,
    /// Which upload is meant stands behind the question mark.
    PlaceInQuery,
    /// It refuses whatever carries a checksum.
    NoChecksums,
    /// It says at once that it holds nothing.
    SaysOffset,
    /// It knows the file already.
    KnowsTheFile,
    /// It sends everything on to the same path with a slash behind it.
    Slashes(u16),
    /// What is larger than this is refused by a proxy in front of it.
    SmallBodies(usize),
    /// It takes at most so much of a piece.
    TakesLittle(usize),
    /// Somebody else writes to each upload first.
    Locked,
    /// It forgets the first upload once.
    Forgets,
    /// Answers with a byte order mark, packed, or with odd headers.
    ByteOrderMark,
    Packed,
    OddHeaders,
    /// It takes every piece and says not how far it is.
    SaysNoOffset,
    /// It answers every piece and never gets any further.
    StandsStill,
    /// Places that lead to another host.
    PlacesElsewhere,
    /// A log-in page to everything, as HTML or as what it calls JSON.
    LogIn(&'static str),
}

#[derive(Debug, Default)]
pub struct Desk {
    pub uploads: BTreeMap<String, Vec<u8>>,
    lengths: BTreeMap<String, usize>,
    /// Uploads that were locked or forgotten already.
    once: Vec<String>,
    pub opened: u32,
    pub submitted: u32,
    /// Files it knows already, by hash.
    pub known: BTreeMap<String, Vec<u8>>,
}

pub struct Stranger {
    pub url: String,
    pub desk: Arc<Mutex<Desk>>,
    task: AbortHandle,
}

impl Drop for Stranger {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Stranger {
    pub async fn open(habit: Habit) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let desk = Arc::<Mutex<Desk>>::default();
        let shared = Arc::clone(&desk);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let shared = Arc::clone(&shared);
                tokio::spawn(async move { drop(serve(stream, habit, address, &shared).await) });
            }
        });
        let prefix = if habit == Habit::BelowAPath { "/office/api" } else { "" };
        Self { url: format!("http://{address}{prefix}"), desk, task: task.abort_handle() }
    }
}

async fn serve(mut stream: TcpStream, habit: Habit, at: SocketAddr, desk: &Mutex<Desk>) -> io::Result<()> {
    let Some(request) = Request::read(&mut stream).await? else { return Ok(()) };
    let answer = answer(&request, habit, at, &mut desk.lock().expect("the desk"));
    let answer = match habit {
        Habit::ByteOrderMark => answer.marked(),
        Habit::Packed => answer.packed(),
        Habit::OddHeaders => answer.dressed_up(),
        _ => answer,
    };
    stream.write_all(&answer.0).await?;
    stream.shutdown().await
}

fn answer(request: &Request, habit: Habit, at: SocketAddr, desk: &mut Desk) -> Answer {
    match habit {
        Habit::LogIn(kind) => {
            return Answer::made(200, &[("content-type", kind.into())], "<html>Log in</html>");
        }
        Habit::Slashes(status) if !request.place().ends_with('/') => {
            return Answer::made(status, &[("location", format!("{}/", request.path))], "");
        }
        Habit::SmallBodies(most) if request.method == "PATCH" && request.body.len() > most => {
            return Answer::made(413, &[("content-type", "text/html".into())], "<html>too large</html>");
        }
        _ => {}
    }
    let path = match (habit, request.place().strip_prefix("/office/api")) {
        (Habit::BelowAPath, None) => return Answer::made(404, &[], ""),
        (_, rest) => rest.unwrap_or(request.place()).trim_end_matches('/').to_owned(),
    };
    match (request.method.as_str(), path.as_str()) {
        ("POST", "/v1/filings") => {
            desk.opened += 1;
            told(201, "draft")
        }
        ("POST", "/v1/filings/f1/submissions") => {
            desk.submitted += 1;
            told(202, "submitted")
        }
        ("POST", "/v1/filings/f1/materials") => create(request, habit, at, desk),
        _ => match upload(request, &path) {
            Some(id) if desk.uploads.contains_key(&id) => go_on(request, habit, desk, &id),
            _ => Answer::made(404, &[], ""),
        },
    }
}

fn told(status: u16, state: &str) -> Answer {
    let now = "2026-11-23T08:00:00Z";
    let body: Value = json!({
        "id": "f1", "state": state, "since": now, "waits_for": "provider", "clock": null, "findings": [],
        "sms_due": [], "numbers": {}, "practice": true, "now": now, "something": "nobody knows",
    });
    Answer::made(status, &[("content-type", "Application/JSON; charset=UTF-8".into())], &body.to_string())
}

fn create(request: &Request, habit: Habit, at: SocketAddr, desk: &mut Desk) -> Answer {
    let id = format!("u{}", desk.uploads.len() + 1);
    let length = request.header("upload-length").and_then(|text| text.parse().ok()).expect("a length");
    let hash = request.metadata("sha256");
    let held = desk.known.get(&hash).filter(|_| habit == Habit::KnowsTheFile).cloned().unwrap_or_default();
    let offset = held.len().to_string();
    desk.uploads.insert(id.clone(), held);
    desk.lengths.insert(id.clone(), length);
    let place = match habit {
        Habit::BelowAPath => format!("http://{at}/office/api/v1/materials/{id}"),
        Habit::RelativePlace => format!("../../materials/{id}"),
        Habit::PlaceInQuery => format!("http://{at}/files?upload={id}&sig=a%2Fb"),
        Habit::PlacesElsewhere => format!("http://127.0.0.1:1/v1/materials/{id}"),
        _ => format!("/v1/materials/{id}"),
    };
    let mut headers = vec![("location", place), ("tus-resumable", "1.0.0".to_owned())];
    if matches!(habit, Habit::SaysOffset | Habit::KnowsTheFile) {
        headers.push(("upload-offset", offset));
    }
    Answer::made(201, &headers, "")
}

fn upload(request: &Request, path: &str) -> Option<String> {
    let asked =
        request.path.split_once("/files?upload=").and_then(|(_, rest)| rest.strip_suffix("&sig=a%2Fb"));
    asked.or_else(|| path.strip_prefix("/v1/materials/")).map(str::to_owned)
}

fn go_on(request: &Request, habit: Habit, desk: &mut Desk, id: &str) -> Answer {
    let first = match habit {
        Habit::Forgets => desk.once.is_empty(),
        _ => !desk.once.contains(&id.to_owned()),
    };
    if matches!(habit, Habit::Locked | Habit::Forgets) && first && request.method == "PATCH" {
        desk.once.push(id.to_owned());
        if habit == Habit::Locked {
            return Answer::made(423, &[], "");
        }
        let held = desk.uploads.remove(id).expect("an upload");
        desk.uploads.insert(format!("{id}-forgotten"), held);
        return Answer::made(410, &[], "");
    }
    let held = desk.uploads.get_mut(id).expect("an upload");
    let offset = |held: &Vec<u8>| ("upload-offset", held.len().to_string());
    match request.method.as_str() {
        "HEAD" => {
            let length = ("upload-length", desk.lengths[id].to_string());
            Answer::made(200, &[offset(held), length], "")
        }
        "PATCH" if request.header("upload-offset") != Some(&held.len().to_string()) => {
            Answer::made(409, &[], "")
        }
        "PATCH" if habit == Habit::NoChecksums && request.header("upload-checksum").is_some() => {
            Answer::made(400, &[], "")
        }
        "PATCH" if habit == Habit::StandsStill => Answer::made(204, &[offset(held)], ""),
        "PATCH" => {
            let most = if let Habit::TakesLittle(most) = habit { most } else { usize::MAX };
            held.extend(&request.body[..request.body.len().min(most)]);
            assert!(held.len() <= desk.lengths[id], "more than was announced");
            match habit {
                Habit::SaysNoOffset => Answer::made(204, &[], ""),
                _ => Answer::made(204, &[offset(held)], ""),
            }
        }
        _ => Answer::made(405, &[], ""),
    }
}

//! The way between the desk and the office, on which things go wrong as planned; it writes down what it saw.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use jiff::Timestamp;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::task::AbortHandle;

use super::pace::{Clock, PIECE};
use super::plan::{Asked, Fault, Plan};
use super::wire::{Answer, Request};

/// What was seen on the way.
#[derive(Debug, Default)]
pub struct Seen {
    pub requests: u64,
    /// Requests that met a fault.
    pub faults: Vec<Fault>,
    /// Ids of the filings the office opened.
    pub filings: BTreeSet<String>,
    /// The last submission the office took: slot → id and hash.
    pub submitted: BTreeMap<String, (String, String)>,
    /// Bytes of pieces that came from the desk, by upload.
    pub pieces: BTreeMap<String, u64>,
    /// Faults that a piece met.
    pub spoiled: u64,
    /// Requests that were sent on to another address: one attempt, two requests.
    pub moved: u64,
    /// Requests that came before the office wanted one.
    pub too_early: Vec<String>,
    not_before: Option<Timestamp>,
}

pub struct Proxy {
    pub address: SocketAddr,
    pub seen: Arc<Mutex<Seen>>,
    /// Told when the program is to be killed.
    pub kill: Arc<Notify>,
    /// Told when a request that was not answered was given up.
    pub closed: Arc<Notify>,
    task: AbortHandle,
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.task.abort();
    }
}

struct Way {
    office: SocketAddr,
    elsewhere: SocketAddr,
    plan: Plan,
    clock: Clock,
    seen: Arc<Mutex<Seen>>,
    kill: Arc<Notify>,
    closed: Arc<Notify>,
}

impl Proxy {
    pub async fn open(office: SocketAddr, elsewhere: SocketAddr, plan: Plan, clock: Clock) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("its address");
        let (seen, kill) = (Arc::<Mutex<Seen>>::default(), Arc::new(Notify::new()));
        let closed = Arc::new(Notify::new());
        let way = Arc::new(Way {
            office,
            elsewhere,
            plan,
            clock,
            seen: Arc::clone(&seen),
            kill: Arc::clone(&kill),
            closed: Arc::clone(&closed),
        });
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let way = Arc::clone(&way);
                tokio::spawn(async move { drop(way.serve(stream).await) });
            }
        });
        Self { address, seen, kill, closed, task: task.abort_handle() }
    }
}

impl Way {
    async fn serve(&self, mut stream: TcpStream) -> io::Result<()> {
        let Some(mut request) = Request::read(&mut stream).await? else { return Ok(()) };
        self.clock.advance(Duration::from_millis(3));
        let fault = self.note(&request);
        let answer = match fault {
            None => self.carry(&request).await?,
            Some(Fault::Refused) => return reset(stream),
            Some(Fault::CutInside) => {
                drop(request.carry_half(self.office).await);
                return reset(stream);
            }
            Some(Fault::AnswerLost) => {
                self.carry(&request).await?;
                return reset(stream);
            }
            Some(Fault::Stalled) => return gives_up(stream).await,
            Some(Fault::Late) => {
                let answer = self.carry(&request).await?;
                gives_up_then(stream, &answer).await?;
                return Ok(());
            }
            Some(Fault::ArrivesTwice) => {
                self.carry(&request).await?;
                self.carry(&request).await?
            }
            Some(Fault::AnsweredTwice) => {
                let Answer(bytes) = self.carry(&request).await?;
                Answer([bytes.clone(), bytes].concat())
            }
            Some(Fault::BusyAfter(asked)) => {
                self.carry(&request).await?;
                self.busy(503, asked)
            }
            Some(Fault::Moved(status)) => {
                let there = ("location", format!("{}?again", request.path));
                self.seen.lock().unwrap().moved += 1;
                Answer::made(status, &[there], "")
            }
            Some(Fault::ByteOrderMark) => self.carry(&request).await?.marked(),
            Some(Fault::Packed) => self.carry(&request).await?.packed(),
            Some(Fault::OddHeaders) => self.carry(&request).await?.dressed_up(),
            Some(Fault::OtherFiling) => self.carry(&request).await?.of_another(&request),
            Some(Fault::CutChunked) => match self.carry(&request).await?.cut_in_chunks() {
                Some(answer) => answer,
                None => return reset(stream),
            },
            Some(Fault::ClockSet(seconds)) => {
                self.clock.jump(seconds);
                self.seen.lock().unwrap().not_before = None;
                self.carry(&request).await?
            }
            // Only what has a size can be too large, and only what can be written to locked.
            Some(Fault::TooLarge | Fault::Locked)
                if request.body.len() <= PIECE / 4 || request.method != "PATCH" =>
            {
                self.carry(&request).await?
            }
            Some(Fault::HalfJson) => self.carry(&request).await?.halved(false),
            Some(Fault::HalfJsonWhole) => self.carry(&request).await?.halved(true),
            Some(Fault::Damaged) => {
                if let (true, Some(last)) = (request.method == "PATCH", request.body.last_mut()) {
                    *last ^= 1;
                }
                self.carry(&request).await?
            }
            Some(Fault::KilledBefore) => {
                self.kill.notify_one();
                let gave_up = gives_up(stream).await;
                self.closed.notify_one();
                return gave_up;
            }
            Some(Fault::OfficeKilled) => {
                self.kill.notify_one();
                match self.carry(&request).await {
                    Ok(answer) if !answer.0.is_empty() => answer,
                    _ => return reset(stream),
                }
            }
            Some(Fault::KilledAfter) => {
                self.carry(&request).await?;
                self.kill.notify_one();
                return gives_up(stream).await;
            }
            Some(made) => self.made(made),
        };
        stream.write_all(&answer.0).await?;
        stream.shutdown().await
    }

    /// Writes down that a request came, and says what it meets.
    fn note(&self, request: &Request) -> Option<Fault> {
        let mut seen = self.seen.lock().unwrap();
        let fault = self.plan.at(seen.requests);
        seen.requests += 1;
        let now = self.clock.now();
        if seen.not_before.is_some_and(|at| now < at) {
            let line =
                format!("{} {} at {now}, not before {:?}", request.method, request.path, seen.not_before);
            seen.too_early.push(line);
        }
        seen.faults.extend(fault);
        if request.method == "PATCH" {
            *seen.pieces.entry(request.place().to_owned()).or_default() += request.body.len() as u64;
            seen.spoiled += u64::from(fault.is_some());
        }
        fault
    }

    async fn carry(&self, request: &Request) -> io::Result<Answer> {
        let answer = request.carry(self.office).await?;
        let mut seen = self.seen.lock().unwrap();
        let made = matches!(answer.status(), 200..=299);
        if made && request.method == "POST" && request.place() == "/v1/filings" {
            seen.filings.insert(answer.json()["id"].as_str().expect("an id").to_owned());
        }
        if made && request.place().ends_with("/submissions") {
            let body: serde_json::Value = serde_json::from_slice(&request.body).expect("a submission");
            let text = |one: &serde_json::Value, name: &str| one[name].as_str().expect("a text").to_owned();
            let all = body["materials"].as_array().expect("materials").iter();
            seen.submitted =
                all.map(|one| (text(one, "slot"), (text(one, "id"), text(one, "sha256")))).collect();
        }
        Ok(answer)
    }

    fn made(&self, fault: Fault) -> Answer {
        let html = ("content-type", "text/html; charset=utf-8".to_owned());
        let page = "<html><body>Log in to this network</body></html>";
        let elsewhere = ("location", format!("http://{}/v1/materials/m1", self.elsewhere));
        let problem = ("content-type", "application/problem+json".to_owned());
        let json = ("content-type", "application/json".to_owned());
        match fault {
            Fault::Busy(status, asked) => self.busy(status, asked),
            Fault::Conflict => {
                let body = r#"{"type":"/problems/wrong-state","title":"conflict","status":409}"#;
                Answer::made(409, &[problem], body)
            }
            Fault::LoginPage => Answer::made(200, &[html], page),
            Fault::BusyPage(status) => Answer::made(status, &[html], page),
            Fault::JsonPage => Answer::made(200, &[json], page),
            Fault::LoginJson => Answer::made(200, &[json], r#"{"login":"required"}"#),
            Fault::TooLarge => Answer::made(413, &[html], page),
            Fault::Locked => Answer::made(423, &[html], page),
            Fault::LoginPageForbidden => Answer::made(403, &[html], page),
            Fault::Redirect(status) => Answer::made(status, &[elsewhere], ""),
            Fault::LinkElsewhere => Answer::made(201, &[elsewhere], ""),
            Fault::Failed(status) => Answer::made(status, &[html], page),
            other => unreachable!("{other:?} is done on the way"),
        }
    }

    fn busy(&self, status: u16, asked: Asked) -> Answer {
        let now = self.clock.now();
        let http = |at: Timestamp| at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string();
        let after = |seconds: i64| now + jiff::Span::new().seconds(seconds);
        let day = 24 * 3600;
        let (text, seconds) = match asked {
            Asked::Seconds(seconds) => (Some(seconds.to_string()), i64::try_from(seconds).unwrap()),
            Asked::Date(seconds) => (Some(http(after(seconds))), seconds - 1),
            Asked::DateOver => (Some(http(after(-day))), 0),
            Asked::Absurd => (Some("99999999999999999999999".to_owned()), day),
            Asked::AbsurdDate => (Some(http(after(400 * day))), day),
            Asked::Negative => (Some("-60".to_owned()), 0),
            Asked::Garbage => (Some("in a while".to_owned()), 0),
            Asked::Fraction => (Some("1.5".to_owned()), 2),
            Asked::Missing => (None, 0),
        };
        self.seen.lock().unwrap().not_before = Some(after(seconds));
        let mut headers = vec![("date", http(now))];
        headers.extend(text.map(|text| ("retry-after", text)));
        Answer::made(status, &headers, "")
    }
}

/// Ends a connection with a reset instead of an orderly end.
fn reset(stream: TcpStream) -> io::Result<()> {
    stream.set_zero_linger()
}

/// Waits until the other side closes.
async fn gives_up(mut stream: TcpStream) -> io::Result<()> {
    let mut rest = Vec::new();
    stream.read_to_end(&mut rest).await.map(drop)
}

async fn gives_up_then(mut stream: TcpStream, answer: &Answer) -> io::Result<()> {
    let mut rest = Vec::new();
    stream.read_to_end(&mut rest).await?;
    stream.write_all(&answer.0).await
}

//! Every state that a filing can come to, on both roads and for every purpose, against everything an applicant can ask
//! for: the office takes what the table allows and nothing else, and the timeline offers exactly that.

use std::collections::BTreeMap;

use filing::case::Case;
use filing::catalogue::Catalogue;
use filing::state::{Action, Actor, Kind, Purpose, Road, State};
use filing::timeline::{ActionId, Happened, Told, timeline};
use filing::words::Language;
use reqwest::{Method, Response};
use serde_json::{Value, json};

use crate::place;
use crate::support::{Bench, STREAM, answers, jpeg};

/// A filing type, and what it is for once it is in question.
const KINDS: [(&str, Purpose); 5] = [
    ("first_filing", Purpose::Record),
    ("change_entity", Purpose::Record),
    ("deregister_website", Purpose::Deregister),
    ("first_filing", Purpose::DeregisterRecord),
    ("cancel_access", Purpose::CancelAccess),
];

/// Puts a filing into a state, past the office, so that every state can be asked about by itself.
async fn put(bench: &Bench, id: &str, state: State, purpose: Purpose) {
    let sql = format!(
        "UPDATE filings SET state = '{}', purpose = '{}', next_at = NULL, came_from = NULL, resends = 0,
                removal = NULL, findings = '[]', submission = NULL WHERE id = '{id}'",
        state.name(),
        purpose.name()
    );
    assert_eq!(place::run(bench.folder.path(), bench.database.as_deref(), &sql).await, 1);
}

async fn ask(bench: &Bench, id: &str, action: Action) -> Response {
    let post = |what: &str, body: Value| {
        let path = format!("/v1/filings/{id}/{what}");
        async move { bench.post(&path, body).await }
    };
    match action {
        Action::HandIn | Action::HandInAgain => bench.submit(id, answers(), Vec::new()).await,
        Action::RequestBackdrop => post("backdrop-requests", json!({})).await,
        Action::SendPhoto => {
            let slot = "sites[0].site_principal.backdrop_photo";
            let request = bench.creation(id, slot, 17).header("Content-Type", STREAM).body(jpeg(9, 9));
            request.send().await.unwrap()
        }
        Action::Mail => {
            post("mailings", json!({"carrier": "SF", "tracking_number": "SF1234567890123"})).await
        }
        Action::ReportDelivery => post("deliveries", json!({})).await,
        Action::ConfirmSms => {
            let body = json!({"principal": "x", "code": "1", "mobile": "1", "certificate_tail": "1"});
            post("sms-confirmations", body).await
        }
        Action::ResendSms => post("sms-resends", json!({})).await,
        Action::OpenSite => post("openings", json!({})).await,
        Action::Revoke | Action::AskToRevoke => post("revocations", json!({})).await,
        Action::Abandon => bench.call(Method::DELETE, &format!("/v1/filings/{id}")).send().await.unwrap(),
        Action::Withdraw => post("withdrawals", json!({})).await,
        Action::Deregister => {
            post("deregistrations", json!({"what": "website", "reason": "not_used", "password": "p"})).await
        }
        Action::CancelAccess => post("deregistrations", json!({"what": "access", "reason": "moved"})).await,
    }
}

/// Actions that go over one request: where one of them is allowed, the request is taken.
fn together(action: Action) -> &'static [Action] {
    match action {
        Action::HandIn | Action::HandInAgain => &[Action::HandIn, Action::HandInAgain],
        Action::SendPhoto => &[Action::SendPhoto, Action::HandIn, Action::HandInAgain],
        Action::Revoke | Action::AskToRevoke => &[Action::Revoke, Action::AskToRevoke],
        Action::Deregister | Action::CancelAccess => &[Action::Deregister, Action::CancelAccess],
        Action::RequestBackdrop => &[Action::RequestBackdrop],
        Action::Mail => &[Action::Mail],
        Action::ReportDelivery => &[Action::ReportDelivery],
        Action::ConfirmSms => &[Action::ConfirmSms],
        Action::ResendSms => &[Action::ResendSms],
        Action::OpenSite => &[Action::OpenSite],
        Action::Abandon => &[Action::Abandon],
        Action::Withdraw => &[Action::Withdraw],
    }
}

/// What the timeline offers in a state, without what is only practised.
fn offered(catalogue: &Catalogue, case: &Case, state: State, purpose: Purpose) -> Vec<ActionId> {
    let mut states = vec![state];
    if purpose == Purpose::DeregisterRecord && state != State::Live {
        states = vec![State::Live, State::DeregSubmitted, state];
    }
    let at = "2026-09-21T01:00:00Z".parse().unwrap();
    let happened: Vec<_> =
        states.into_iter().map(|state| Happened { at, state, actor: Actor::System }).collect();
    let numbers = BTreeMap::new();
    let told = Told {
        happened: &happened,
        evidence: &[],
        estimate: None,
        numbers: &numbers,
        practice: false,
        now: at,
    };
    for language in [Language::ZhCn, Language::En] {
        let view = timeline(catalogue, catalogue.words(language), case, told);
        assert!(!view.yours.text.trim().is_empty(), "{state:?} has no next line in {language:?}");
    }
    let view = timeline(catalogue, catalogue.words(Language::ZhCn), case, told);
    let every = || view.yours.actions.iter().chain(&view.theirs.actions).chain(&view.more);
    let mut ids: Vec<_> = every().map(|action| action.id).collect();
    assert!(every().all(|action| !action.label.contains("action-")));
    ids.sort_by_key(|id| format!("{id:?}"));
    ids
}

fn case(kind: &str, road: Road) -> Case {
    Case {
        filing_type: kind.to_owned(),
        road,
        province: "浙江省".to_owned(),
        answers: filing::answers::Answers::default(),
        materials: BTreeMap::new(),
    }
}

#[tokio::test]
async fn the_office_takes_what_the_table_allows_and_the_timeline_offers_exactly_that() {
    let catalogue = Catalogue::embedded().unwrap();
    let bench = Bench::new().await;
    let mut asked = 0;
    for (name, purpose) in KINDS {
        let kind = Kind { purpose, ..catalogue.states.kind(name) };
        for road in [Road::Paper, Road::App] {
            let id = bench.open_as(name, road).await;
            for state in catalogue.states.reachable(road, kind) {
                // Going back to it, the record is a record again.
                let purpose = if state == State::Live { Purpose::Record } else { purpose };
                let kind = Kind { purpose, ..kind };
                put(&bench, &id, state, purpose).await;
                let told = bench.status(&id).await;
                assert_eq!(told.allowed, catalogue.states.actions(state, road, kind), "{name} {state:?}");
                let mut wanted: Vec<_> =
                    told.allowed.iter().flat_map(|open| ActionId::offered(*open)).copied().collect();
                wanted.sort_by_key(|id| format!("{id:?}"));
                assert_eq!(offered(&catalogue, &case(name, road), state, purpose), wanted, "{state:?}");
                let goes_on = catalogue.states.moves(state, road, kind).next().is_some();
                assert!(goes_on || state.is_final(), "nobody moves {state:?} on {road:?} for {purpose:?}");
                for action in Action::ALL {
                    asked += 1;
                    put(&bench, &id, state, purpose).await;
                    let before = bench.status(&id).await;
                    let answer = ask(&bench, &id, *action).await;
                    let taken = together(*action).iter().any(|one| told.allowed.contains(one));
                    let what = format!("{action:?} in {state:?} of {name} on {road:?}");
                    let status = answer.status().as_u16();
                    if taken {
                        assert!(status < 300 || status == 422, "{what}: {status}");
                        continue;
                    }
                    assert_eq!(status, 409, "{what}");
                    assert_eq!(answer.headers()["content-type"], "application/problem+json");
                    let problem: Value = answer.json().await.unwrap();
                    let open = problem.get("allowed").cloned().unwrap_or(json!([]));
                    assert_eq!(open, json!(told.allowed), "{what} says what can be done instead");
                    assert_eq!(bench.status(&id).await, before, "{what} moved something");
                }
            }
        }
    }
    assert!(asked > 2000, "only {asked} requests were made");
}

/// The states in which a filing rests at the office are those the requests above start from; this is what leads there.
#[test]
fn every_state_of_the_table_is_reached_by_some_filing() {
    let states = Catalogue::embedded().unwrap().states;
    let reached = |state: &State| {
        KINDS.iter().any(|(name, purpose)| {
            let kind = Kind { purpose: *purpose, ..states.kind(name) };
            Road::ALL.iter().any(|road| states.reachable(*road, kind).contains(state))
        })
    };
    let never: Vec<_> = State::ALL.iter().filter(|state| !reached(state)).collect();
    assert!(never.is_empty(), "{never:?}");
}

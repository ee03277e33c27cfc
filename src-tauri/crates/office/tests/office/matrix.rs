//! Every state against every request of the applicant: what the table does not allow is refused and moves nothing.

use filing::state::{Road, State};
use serde_json::json;

use crate::support::{Bench, STREAM, answers, jpeg};

/// Tries everything that is not the applicant's to do in this state.
async fn refuses_the_rest(bench: &Bench, id: &str) {
    use State::{
        BackdropReceived, CaRejected, Draft, FirstReviewPassed, FirstReviewRejected, MaterialsRejected,
    };
    use State::{MaterialsToBeSent, NeedsFix, PhotoRejected, SmsPartial, SmsPending, SmsReturned, Synced};
    let before = bench.status(id).await;
    let tries = [
        (
            "mailings",
            json!({"carrier": "SF", "tracking_number": "SF1234567890123"}),
            vec![MaterialsToBeSent, MaterialsRejected],
        ),
        ("openings", json!({}), vec![Synced]),
        ("revocations", json!({}), vec![FirstReviewPassed]),
        (
            "sms-confirmations",
            json!({"principal": "x", "code": "1", "mobile": "1", "certificate_tail": "1"}),
            vec![SmsPending, SmsPartial],
        ),
    ];
    for (what, body, allowed) in tries {
        if !allowed.contains(&before.state) {
            let answer = bench.post(&format!("/v1/filings/{id}/{what}"), body).await;
            assert_eq!(answer.status(), 409, "{what} in {:?}", before.state);
        }
    }
    let open = [Draft, NeedsFix, FirstReviewRejected, CaRejected, SmsReturned];
    if !open.contains(&before.state) {
        assert_eq!(
            bench.submit(id, answers(), Vec::new()).await.status(),
            409,
            "hand in, {:?}",
            before.state
        );
        for slot in ["entity.certificate", "sites[0].site_principal.backdrop_photo"] {
            let photo = slot.ends_with("photo") && [BackdropReceived, PhotoRejected].contains(&before.state);
            let request = bench.creation(id, slot, 17).header("Content-Type", STREAM).body(jpeg(9, 9));
            if !photo {
                assert_eq!(request.send().await.unwrap().status(), 409, "{slot} in {:?}", before.state);
            }
        }
    }
    assert_eq!(bench.status(id).await, before);
}

#[tokio::test]
async fn no_request_moves_a_filing_against_the_table() {
    for (road, script) in [
        (Road::Paper, "photo_refusal"),
        (Road::Paper, "papers_refusal"),
        (Road::App, "ca_refusal"),
        (Road::App, "two_mistakes"),
    ] {
        let bench = Bench::scripted(Some(script)).await;
        let id = bench.open(road).await;
        refuses_the_rest(&bench, &id).await;
        let materials = bench.materials(&id, road).await;
        assert_eq!(bench.submit(&id, answers(), materials.clone()).await.status(), 202);
        loop {
            let state = bench.status(&id).await.state;
            refuses_the_rest(&bench, &id).await;
            match state {
                State::Live => break,
                State::NeedsFix | State::CaRejected => {
                    assert_eq!(bench.submit(&id, answers(), materials.clone()).await.status(), 202);
                }
                state if bench.act(&id, state).await => {}
                _ => bench.next().await,
            }
        }
    }
}

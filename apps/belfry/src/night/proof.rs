//! Proofs and seals through the whole program: an old proof is asked for anew and a fresh one is enough, the act says how it was
//! proved, and what has effect outside is sealed.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use directory::{GlassBroken, SteppedUp};
use web::testing::Browser;

use super::doors::House;
use super::glass::closed;
use super::phases::{id_in, subject};
use crate::wiring::{on_sealed_act, sealed};

/// Microseconds of a minute.
const MINUTE: i64 = 60_000_000;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_old_proof_is_asked_for_anew_and_a_fresh_one_is_enough() {
    let house = House::open();
    let live = &house.world.live;
    let seals = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&seals);
    on_sealed_act(live, move || {
        counted.fetch_add(1, Ordering::Relaxed);
    });
    let door = format!("/en/glass/open/{}", closed(&house));
    let token = house.token_of("watch-supervisor");
    let supervisor = Browser::new(&house.front.router, &token);

    house.clock.skip(11 * MINUTE);
    let head = live.head();
    let asked = supervisor.post(&door, "reason=nobody+else+reached").await;
    assert_eq!(asked.status, 403, "{}", asked.text);
    assert!(asked.text.contains("the emergency opening of a reserved matter"), "{}", asked.text);
    assert!(asked.text.contains("nobody else reached"), "what was typed is kept");
    assert_eq!((live.head(), seals.load(Ordering::Relaxed)), (head, 0), "nothing was written");

    house.world.vault.set_proved(&token, "totp").unwrap();
    let opened = supervisor.post(&door, "reason=nobody+else+reached").await;
    assert_eq!(opened.status, 303, "{}", opened.text);
    let entries = live.entries(head, live.head(), 10).unwrap();
    let kinds: Vec<&str> = entries.iter().map(|e| e.header.kind.as_str()).collect();
    assert_eq!(kinds, ["directory.glass-broken@1", "directory.stepped-up@1"]);
    assert_eq!(entries[0].header.command, entries[1].header.command);
    let proof: SteppedUp = entries[1].event().unwrap();
    assert_eq!((proof.by.as_str(), proof.acts), ("totp", vec!["directory.glass-broken@1".to_owned()]));
    assert_eq!(seals.load(Ordering::Relaxed), 1);

    // Nine minutes later the same proof is enough for the next act.
    let glass = entries[0].event::<GlassBroken>().unwrap().glass;
    assert_eq!(supervisor.post(&format!("/en/glass/{glass}/close"), "").await.status, 303);
    house.clock.skip(9 * MINUTE);
    let again = supervisor.post(&door, "reason=once+more").await;
    assert_eq!(again.status, 303, "{}", again.text);
    assert_eq!(seals.load(Ordering::Relaxed), 2);
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_a_whole_night_what_has_effect_outside_is_sealed_and_nothing_else() {
    let house = House::whole();
    let live = &house.world.live;
    let (incident, _) = subject(&house, &house.areas_of("mayor"));
    let official = Browser::new(&house.front.router, &house.insider("high-official"));
    let form = format!(
        "about={}&level=provincial&way=own&criteria=several-communes&reasons=x&text-fr=x",
        incident.id
    );
    let phase = id_in(&official.post("/fr/phases", &form).await);
    let end = official.post(&format!("/fr/phases/{phase}/end"), "how=lift&way=own&reasons=x").await;
    assert_eq!(end.status, 303, "{}", end.text);
    let all = live.entries(0, live.head(), 1_000_000).unwrap();
    let kinds: BTreeSet<&str> = all.iter().filter(|e| sealed(e)).map(|e| e.kind()).collect();
    for kind in [
        "situation.report-issued",
        "emergency.recorded",
        "emergency.declared",
        "emergency.confirmed",
        "emergency.lifted",
        "warning.released",
        "warning.item-published",
    ] {
        assert!(kinds.contains(kind), "{kind}: {kinds:?}");
    }
    for kind in ["situation.signal-received", "emergency.told", "warning.written", "outbox.prepared"] {
        assert!(all.iter().any(|e| e.kind() == kind) && !kinds.contains(kind), "{kind}");
    }
    let to_the_public = |e: &&store::Entry| e.kind() == "situation.figure-status-set";
    let (public, inside): (Vec<_>, Vec<_>) = all
        .iter()
        .filter(to_the_public)
        .partition(|e| e.fields.get("to").and_then(serde_json::Value::as_str) == Some("public"));
    assert!(!public.is_empty() && public.iter().all(|e| sealed(e)));
    assert!(!inside.is_empty() && !inside.iter().any(|e| sealed(e)));
    house.world.close();
}

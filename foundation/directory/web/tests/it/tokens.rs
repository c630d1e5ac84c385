//! A machine's token: shown once, no more than its powers, revoked at once.

use kernel::{Id, Kind, Resource};
use store::{Command, Deciding, Draft, Failure};
use web::testing::Browser;
use web::{CommandMeta, Fault, Sessions, Who};

use crate::house::House;

/// Asks for a power, as any command does.
struct Ask(&'static str);

impl Command for Ask {
    fn name(&self) -> &'static str {
        "ask"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, self.0, &Resource::service())?;
        Ok(Vec::new())
    }
}

async fn make(house: &House, anna: &Browser) -> String {
    let mandate = house.actor("feed").mandate;
    let form = format!("mandate={mandate}&label=weather&scopes=signal.record&until=2027-01-31");
    let made = anna.post("/fr/tokens", &form).await;
    assert_eq!(made.status, 200, "{}", made.text);
    let secret = made.text.split("Authorization: Bearer ").nth(1).unwrap().split('<').next().unwrap();
    secret.to_owned()
}

#[tokio::test]
async fn a_token_is_shown_once_and_does_no_more_than_it_names() {
    let house = House::open();
    let anna = house.browser("anna");
    let secret = make(&house, &anna).await;
    let listed = anna.get("/fr/tokens").await.text;
    assert!(listed.contains("weather") && !listed.contains(&secret));
    let session = house.sessions.machine(&secret).unwrap().unwrap();
    assert_eq!(*session.powers, ["signal.record".to_owned()]);
    let who = Who(session);
    let meta = CommandMeta::default();
    assert!(house.shell.submit(&who, &meta, Ask("signal.record")).await.is_ok());
    // The machine's function gives this power, its token does not.
    let refused = house.shell.submit(&who, &meta, Ask("log.write")).await;
    let Err(Fault::Refused(refusal)) = refused else { panic!("not refused: {refused:?}") };
    assert_eq!((refusal.kind, refusal.key.as_str()), (Kind::Forbidden, "refusal-power-missing"));
    assert!(house.shell.permit(&who, "log.write", &Resource::service()).is_err());
    assert!(!house.shell.permits(&who, "log.write", &Resource::service()));
    assert!(house.shell.permits(&who, "signal.record", &Resource::service()));
}

#[tokio::test]
async fn a_revoked_or_expired_token_opens_nothing() {
    let house = House::open();
    let anna = house.browser("anna");
    let secret = make(&house, &anna).await;
    let machine = |secret: &str| house.sessions.machine(secret).unwrap();
    assert!(machine("nonsense").is_none());
    let id = machine(&secret).unwrap().id;
    assert_eq!(anna.post(&format!("/fr/tokens/{id}/end"), "").await.status, 303);
    assert!(machine(&secret).is_none());
    let second = make(&house, &anna).await;
    assert!(machine(&second).is_some());
    house.clock.advance_seconds(70 * 86_400);
    assert!(machine(&second).is_none());
}

#[tokio::test]
async fn a_token_for_a_person_or_beyond_the_function_is_refused() {
    let house = House::open();
    let anna = house.browser("anna");
    let (person, machine) = (house.actor("olga").mandate, house.actor("feed").mandate);
    for (mandate, scopes, until) in [
        (person, "signal.record", "2027-01-31"),
        (machine, "incident.open", "2027-01-31"),
        (machine, "", "2027-01-31"),
        (machine, "signal.record", "2020-01-31"),
        (machine, "signal.record", ""),
        (Id::new(testkit::unique()), "signal.record", "2027-01-31"),
    ] {
        let scopes = if scopes.is_empty() { String::new() } else { format!("&scopes={scopes}") };
        let form = format!("mandate={mandate}&label=x&until={until}{scopes}");
        let reply = anna.post("/fr/tokens", &form).await;
        assert_eq!(reply.status, 422, "{form}");
        assert!(house.vault.tokens().is_empty());
    }
}

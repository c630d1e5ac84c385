//! Passkeys, codes and recovery codes through the real router, with a device in software.

use kernel::{Clock, Id};
use ring::hmac;
use serde_json::Value;
use web::testing::{Browser, Reply};
use web::{Proof, Sessions};

use crate::authenticator::{Authenticator, encoded};
use crate::house::{House, PASSWORD};

const ORIGIN: &str = "https://town.test";

fn cookie(reply: &Reply) -> String {
    reply.header("set-cookie").split(';').next().unwrap().trim_start_matches("session=").to_owned()
}

async fn question(browser: &Browser, form: &str) -> Value {
    let asked = browser.post_json("/fr/passkey/challenge", form).await;
    assert_eq!(asked.status, 200, "{}", asked.text);
    asked.json()
}

/// Somebody with a passkey, added on the page.
async fn with_passkey(house: &House, login: &str) -> (Browser, Authenticator) {
    let browser = Browser::new(&house.router, &house.token(login));
    let mut device = Authenticator::new(ORIGIN);
    let asked = browser.post_json("/fr/account/factors/passkey/ask", "").await;
    assert_eq!(asked.status, 200, "{}", asked.text);
    let answer = device.create(&asked.json());
    let form = format!("label=telephone&passkey={}", encoded(&answer));
    let added = browser.post("/fr/account/factors/passkey", &form).await;
    assert_eq!(
        (added.status.as_u16(), added.header("location")),
        (303, "/fr/account/factors?done=added"),
        "{}",
        added.text
    );
    (browser, device)
}

/// Comes in with this device.
async fn come_in(house: &House, device: &mut Authenticator) -> Reply {
    let stranger = Browser::new(&house.router, "");
    let answer = device.get(&question(&stranger, "").await);
    stranger.post("/fr/sign-in/passkey", &format!("next=%2Fduty&passkey={}", encoded(&answer))).await
}

/// What an application shows for the secret on the page (RFC 6238).
fn code(page: &str, second: i64) -> String {
    let shown = page.split("<code>").nth(1).unwrap().split('<').next().unwrap();
    let (mut bits, mut count, mut bytes) = (0_u64, 0, Vec::new());
    for letter in shown.chars().filter(|c| *c != ' ') {
        bits = (bits << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".find(letter).unwrap() as u64;
        count += 5;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from((bits >> count) & 0xff).unwrap());
        }
    }
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &bytes);
    let mac = hmac::sign(&key, &(second / 30).to_be_bytes());
    let mac = mac.as_ref();
    let at = usize::from(mac.last().unwrap() & 0xf);
    let four = mac.iter().skip(at).take(4).fold(0_u32, |n, b| (n << 8) | u32::from(*b));
    format!("{:06}", (four & 0x7fff_ffff) % 1_000_000)
}

fn second(house: &House) -> i64 {
    house.clock.now().0 / 1_000_000
}

/// Somebody with an application for codes, added on the page; and the page that showed its secret.
async fn with_codes(house: &House, login: &str) -> (Browser, String) {
    let browser = Browser::new(&house.router, &house.token(login));
    let page = browser.post("/fr/account/factors/codes", "").await;
    assert_eq!(page.status, 200, "{}", page.text);
    let main = page.text.split("id=\"enrol\"").nth(1).unwrap().to_owned();
    assert!(main.contains("<svg class=\"qr\""));
    let form = format!("label=telephone&code={}", code(&main, second(house)));
    let done = browser.post("/fr/account/factors/codes/confirm", &form).await;
    assert_eq!(done.status, 303, "{}", done.text);
    house.clock.advance_seconds(30);
    (browser, main)
}

#[tokio::test]
async fn a_passkey_opens_the_door_without_name_or_password() {
    let house = House::open();
    let (olga, mut device) = with_passkey(&house, "olga").await;
    let page = olga.get("/fr/account/factors").await.text;
    assert!(page.contains("telephone") && page.contains("pas encore utilisé"), "{page}");
    let entered = come_in(&house, &mut device).await;
    assert_eq!((entered.status.as_u16(), entered.header("location")), (303, "/nl/duty"));
    let session = house.sessions.resolve(&cookie(&entered)).unwrap().unwrap();
    assert_eq!(session.actor.person, house.id("olga"));
    assert_eq!(session.assurance.proved.unwrap().0, "passkey");
    let account = Browser::new(&house.router, &cookie(&entered)).get("/fr/account").await.text;
    assert!(account.contains("entré avec une clé d’accès") && account.contains("entré avec le mot de passe"));
    let kinds = house.kinds();
    assert!(kinds.contains(&"directory.factor-added@1".to_owned()));
    assert!(
        kinds.contains(&"directory.stepped-up@1".to_owned()),
        "adding one is an act that asks who one is"
    );
}

#[tokio::test]
async fn with_a_name_only_that_accounts_passkeys_are_asked_for_and_none_is_betrayed() {
    let house = House::open();
    let (_, mut device) = with_passkey(&house, "olga").await;
    let stranger = Browser::new(&house.router, "");
    let allowed = |asked: &Value| asked["publicKey"]["allowCredentials"].as_array().unwrap().clone();
    assert!(allowed(&question(&stranger, "").await).is_empty());
    let asked = question(&stranger, "login=olga").await;
    assert_eq!(allowed(&asked).len(), 1);
    let answer = device.get(&asked);
    let entered = stranger.post("/fr/sign-in/passkey", &format!("passkey={}", encoded(&answer))).await;
    assert_eq!(entered.status, 303);
    let (first, again) =
        (question(&stranger, "login=nobody").await, question(&stranger, "login=nobody").await);
    assert_eq!(allowed(&first).len(), 1, "an unknown name looks like a known one");
    assert_eq!(allowed(&first), allowed(&again), "each time");
    assert_ne!(allowed(&first), allowed(&question(&stranger, "login=mia").await));
}

#[tokio::test]
async fn what_does_not_hold_is_refused_in_words() {
    let house = House::open();
    let (_, mut device) = with_passkey(&house, "olga").await;
    let stranger = Browser::new(&house.router, "");
    let send = async |answer: &str| {
        let reply = stranger.post("/fr/sign-in/passkey", &format!("passkey={}", encoded(answer))).await;
        assert!(reply.status == 422 && reply.header("set-cookie").is_empty(), "{}", reply.status);
        reply.text
    };
    assert!(send("").await.contains("Autorisez JavaScript"));
    assert!(send("nonsense").await.contains("n’est pas acceptée"));
    let asked = question(&stranger, "").await;
    let answer = device.get(&asked);
    assert_eq!(
        stranger.post("/fr/sign-in/passkey", &format!("passkey={}", encoded(&answer))).await.status,
        303
    );
    assert!(send(&answer).await.contains("n’est plus valable"), "an answer is good once");
    let late = device.get(&question(&stranger, "").await);
    house.clock.advance_seconds(301);
    assert!(send(&late).await.contains("n’est plus valable"));
    let mut other = Authenticator::new(ORIGIN);
    assert!(
        send(&other.get(&question(&stranger, "").await)).await.contains("n’est pas acceptée"),
        "none of ours"
    );
    device.verifies = false;
    assert!(send(&device.get(&question(&stranger, "").await)).await.contains("n’est pas acceptée"));
    (device.verifies, device.origin) = (true, "https://evil.test");
    assert!(send(&device.get(&question(&stranger, "").await)).await.contains("n’est pas acceptée"));
    (device.origin, device.counter) = (ORIGIN, 0);
    let copied = send(&device.get(&question(&stranger, "").await)).await;
    assert!(copied.contains("Le compteur de cette clé d’accès a reculé"), "{copied}");
}

#[tokio::test]
async fn a_function_that_asks_for_a_second_factor_opens_nothing_without() {
    let house = House::open();
    let first = Browser::new(&house.router, &house.token("anna"));
    let led = first.get("/fr/people").await;
    assert_eq!(led.header("location"), "/fr/account/factors?next=%2Fpeople");
    let refused = first.post("/fr/duty", "").await;
    assert!(refused.status == 423 && refused.text.contains("ajoutez un second facteur"), "{}", refused.text);
    let page = first.get("/nl/account/factors").await;
    assert!(page.status == 200 && page.text.contains("Uw functie vraagt een tweede factor"));
    let (anna, secret) = with_codes(&house, "anna").await;
    assert_eq!(anna.get("/fr/people").await.status, 200, "it opens at once");
    let next = Browser::new(&house.router, &house.token("anna"));
    let question = "/fr/account/second-factor?next=%2Fpeople%3Fq%3Danna";
    assert_eq!(next.get("/fr/people?q=anna").await.header("location"), question);
    let page = next.get(question).await;
    assert!(
        page.text.contains("action=\"/fr/account/second-factor?next=%2Fpeople%3Fq%3Danna\""),
        "{}",
        page.text
    );
    assert!(
        page.status == 200 && page.text.contains("step_up_code") && !page.text.contains("step_up_password")
    );
    let wrong = next.post(question, "step_up_code=000000").await;
    assert!(wrong.status == 403 && wrong.text.contains("Ce code n’est pas le bon"), "{}", wrong.text);
    let password =
        next.post("/fr/account/second-factor", &format!("step_up_password={}", encoded(PASSWORD))).await;
    assert!(password.status == 403 && password.text.contains("le mot de passe seul ne suffit pas"));
    assert_eq!(next.get("/fr/people").await.status, 303);
    let right = next.post(question, &format!("step_up_code={}", code(&secret, second(&house)))).await;
    assert_eq!(
        (right.status.as_u16(), right.header("location")),
        (303, "/fr/people?q=anna"),
        "on to where she was going: {}",
        right.text
    );
    assert_eq!(next.get("/fr/people").await.status, 200);
}

#[tokio::test]
async fn an_act_asks_again_after_ten_minutes_and_loses_nothing_that_was_typed() {
    let house = House::open();
    let (anna, secret) = with_codes(&house, "anna").await;
    house.clock.advance_seconds(660);
    let (mandate, head) = (house.actor("feed").mandate, house.live.head());
    let form = format!(
        "mandate={mandate}&label=flux+%22%3Cm%C3%A9t%C3%A9o%3E&scopes=signal.record&until=2027-01-31"
    );
    let asked = anna.post("/fr/tokens", &form).await;
    assert_eq!((asked.status.as_u16(), house.live.head()), (403, head), "nothing was written");
    for kept in [
        mandate.to_string().as_str(),
        "flux \"&lt;météo&gt;",
        "signal.record",
        "2027-01-31",
        "la création d’un jeton",
    ] {
        let shown = asked.text.contains(kept) || asked.text.contains(&kept.replace('"', "&quot;"));
        assert!(shown, "{kept}: {}", asked.text);
    }
    let json = anna.post_json("/fr/tokens", &form).await;
    assert_eq!((json.status.as_u16(), &json.json()["kind"]), (403, &"step-up".into()));
    let proof = format!("{form}&step_up_code={}", code(&secret, second(&house)));
    let made = anna.post("/fr/tokens", &proof).await;
    assert!(made.status == 200 && made.text.contains("Authorization: Bearer"), "{}", made.text);
    let entries = house.entries_after(head);
    let kinds: Vec<&str> = entries.iter().map(|e| e.header.kind.as_str()).collect();
    assert_eq!(kinds, ["directory.token-made@1", "directory.stepped-up@1"]);
    assert_eq!(
        entries[0].header.command, entries[1].header.command,
        "an auditor finds the proof beside the act"
    );
    let stepped: directory::SteppedUp = entries[1].event().unwrap();
    assert_eq!((stepped.by.as_str(), stepped.acts), ("totp", vec!["directory.token-made@1".to_owned()]));
}

#[tokio::test]
async fn whoever_gives_a_password_to_a_colleague_proves_themselves_right_before() {
    let house = House::open();
    let (anna, secret) = with_codes(&house, "anna").await;
    house.clock.advance_seconds(660);
    let (path, head) = (format!("/fr/people/{}/password", house.id("olga")), house.live.head());
    let asked = anna.post(&path, "").await;
    assert_eq!((asked.status.as_u16(), house.live.head()), (403, head), "nothing was written");
    assert!(asked.text.contains("la remise d’un mot de passe à une autre personne"), "{}", asked.text);
    assert!(house.sessions.sign_in(&House::attempt("olga", PASSWORD)).is_ok(), "hers opens the door still");
    let given = anna.post(&path, &format!("step_up_code={}", code(&secret, second(&house)))).await;
    assert_eq!(given.status, 200, "{}", given.text);
    assert!(house.sessions.sign_in(&House::attempt("olga", PASSWORD)).is_err());
    let kinds: Vec<String> = house.entries_after(head).into_iter().map(|e| e.header.kind).collect();
    assert_eq!(kinds, ["directory.password-given@1", "directory.stepped-up@1"]);
}

#[tokio::test]
async fn the_password_is_enough_only_for_somebody_who_has_nothing_else() {
    let house = House::open();
    let olga = Browser::new(&house.router, &house.token("olga"));
    house.clock.advance_seconds(660);
    let page = olga.post("/fr/account/factors/codes", "").await;
    assert!(
        page.status == 403 && page.text.contains("step_up_password") && !page.text.contains("step_up_code\"")
    );
    let wrong = olga.post("/fr/account/factors/codes", "step_up_password=wrong").await;
    assert!(wrong.status == 403 && !wrong.text.contains(">wrong<"), "a password never travels back");
    let form = format!("step_up_password={}", encoded(PASSWORD));
    assert_eq!(olga.post("/fr/account/factors/codes", &form).await.status, 200);
    let (_, _device) = with_passkey(&house, "mia").await;
    let token = house.token("mia");
    let refused = house.sessions.prove(&token, &Proof::Password(PASSWORD.into()), "here");
    assert!(matches!(refused, Err(web::Fault::Refused(r)) if r.key == "refusal-step-up-password"));
}

#[tokio::test]
async fn recovery_codes_are_shown_once_and_stand_in_for_a_code() {
    let house = House::open();
    let (anna, _) = with_codes(&house, "anna").await;
    let page = anna.post("/fr/account/factors/recovery", "").await;
    assert_eq!(page.text.matches("<li><code>").count(), 10, "{}", page.text);
    let code = page.text.split("<li><code>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    assert!(!anna.get("/fr/account/factors").await.text.contains(&code));
    let next = Browser::new(&house.router, &house.token("anna"));
    let form = format!("step_up_code={code}");
    let elsewhere = next.post("/fr/account/second-factor?next=%2F%2Fevil.example", &form).await;
    assert_eq!((elsewhere.status.as_u16(), elsewhere.header("location")), (303, "/fr/"), "never elsewhere");
    let again = Browser::new(&house.router, &house.token("anna"));
    assert_eq!(again.post("/fr/account/second-factor", &form).await.status, 403, "once");
    assert!(next.get("/fr/account/factors").await.text.contains("Il vous en reste 9"));
}

#[tokio::test]
async fn an_administrator_takes_away_what_somebody_lost_and_they_are_told() {
    let house = House::open();
    let (olga, mut device) = with_passkey(&house, "olga").await;
    let bert = house.browser("bert");
    let path = format!("/fr/people/{}/factors/reset", house.id("olga"));
    assert!(bert.get(&format!("/fr/people/{}", house.id("olga"))).await.text.contains("factors/reset"));
    assert_eq!(bert.post(&path, "reset_reason=").await.status, 422);
    let own = bert.post(&format!("/fr/people/{}/factors/reset", house.id("bert")), "reset_reason=x").await;
    assert_eq!(own.status, 409);
    assert_eq!(olga.post(&path, "reset_reason=x").await.status, 403);
    assert_eq!(bert.post(&path, "reset_reason=perdu").await.status, 303);
    assert!(olga.get("/fr/duty").await.header("location").contains("sign-in"), "her sessions ended");
    assert_eq!(come_in(&house, &mut device).await.status, 422);
    let again = Browser::new(&house.router, &house.token("olga"));
    let told = "a retiré vos clés d’accès";
    assert!(again.get("/fr/duty").await.text.contains(told));
    assert_eq!(again.post("/fr/account/factors/seen", "").await.status, 303);
    assert!(!again.get("/fr/duty").await.text.contains(told));
}

#[tokio::test]
async fn the_last_way_in_stays_and_others_can_go() {
    let house = House::open();
    let (olga, _device) = with_passkey(&house, "olga").await;
    let id = house.vault.factors(house.id("olga"))[0].id;
    let gone = olga.post(&format!("/fr/account/factors/{id}/remove"), "").await;
    assert_eq!(gone.header("location"), "/fr/account/factors?done=removed", "the password is left");
    assert!(house.vault.factors(house.id("olga")).is_empty());
    let stranger: Id<kernel::kind::Factor> = Id::new(testkit::unique());
    assert_eq!(olga.post(&format!("/fr/account/factors/{stranger}/remove"), "").await.status, 404);
}

#[tokio::test]
async fn a_passkey_unlocks_the_console_and_a_role_of_the_demonstration_owes_nothing() {
    let house = House::open();
    let (olga, mut device) = with_passkey(&house, "olga").await;
    assert_eq!(olga.post("/fr/lock", "").await.status, 204);
    assert_eq!(olga.post("/fr/account/factors/recovery", "").await.status, 423);
    let answer = device.get(&question(&olga, "mine=1").await);
    let form = format!("passkey={}", encoded(&answer));
    assert_eq!(olga.post_json("/fr/unlock", &form).await.status, 204);
    let (_, mut others) = with_passkey(&house, "mia").await;
    assert_eq!(olga.post("/fr/lock", "").await.status, 204);
    let foreign = others.get(&question(&olga, "mine=1").await);
    assert_eq!(
        olga.post_json("/fr/unlock", &format!("passkey={}", encoded(&foreign))).await.status,
        422,
        "one's own"
    );
    let demo = House::demo();
    let taken = demo.sessions.take_role("keeper", "keeper.localhost:7070").unwrap();
    let session = demo.sessions.resolve(&taken.token).unwrap().unwrap();
    assert!(session.assurance.exempt && session.owes.is_none());
    let page = Browser::new(&demo.router, &taken.token).get("/fr/account/factors").await.text;
    assert!(page.contains("Les rôles de la démonstration n’ont pas de second facteur"));
}

//! The pages about people with the tests' small authority: `cargo run -p directory-web --example people -- 7071`.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "an example for developers stops where something is wrong"
)]

#[expect(dead_code, reason = "the tests use all of it")]
#[path = "../tests/it/house.rs"]
mod house;

use directory::command::SetDuty;
use kernel::{Actor, Id};

#[tokio::main]
async fn main() {
    let port = std::env::args().nth(1).unwrap_or_else(|| "7071".to_owned());
    let house = house::House::demo();
    for (login, name, function) in [
        ("noor", "Noor van den Eynde-Vanderstraeten (fictieve)", "watch-officer"),
        ("leon", "Léon Gérard (fictif)", "municipal-coordinator"),
        ("sara", "Sara Janssens (fictieve)", "representative-d2"),
        ("paul", "Paul Lambert (fictif)", "watch-supervisor"),
    ] {
        let person = house.person(login, name, false);
        house.give(person, function);
    }
    for login in ["olga", "paul"] {
        let actor = house.actor(login);
        house.ask(&actor, SetDuty { mandate: actor.mandate, on: true });
    }
    let noor = house.id("noor");
    house.ask(
        &house.actor("bert"),
        directory::command::ProposeMandate {
            mandate: Id::new(testkit::unique()),
            person: noor,
            function: "mayor".into(),
            organisation: house.organisation,
            areas: vec!["lindeveld".into()],
            from: testkit::NIGHT.plus_seconds(86_400),
            until: None,
            deputy_of: Some(house.actor("mia").mandate),
            ground: "Dagorder 12 (fictief)".into(),
            profile: house.profile.clone(),
        },
    );
    let ended = house.actor("leon").mandate;
    house.ask(&Actor::system(), directory::command::EndMandate { mandate: ended, reason: "pension".into() });
    house.look("mia");
    house.look("olga");
    let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await.unwrap();
    for role in ["keeper", "second", "officer", "mayor", "reviewer"] {
        println!("http://{role}.localhost:{port}/fr/sign-in/as?role={role}&next=/people");
    }
    axum::serve(listener, house.router.clone()).await.unwrap();
}

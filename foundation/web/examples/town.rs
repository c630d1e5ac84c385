//! The shell with the tests' small town: `cargo run -p web --example town`, for work on layout and style sheets without a
//! domain. Open http://clerk.localhost:7070/fr/sign-in/as?role=officer
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "an example for developers stops where something is wrong"
)]

#[expect(dead_code, reason = "the tests use all of it")]
#[path = "../tests/it/town.rs"]
mod town;

#[tokio::main]
async fn main() {
    let port = std::env::args().nth(1).unwrap_or_else(|| "7070".to_owned());
    let town = town::Town::with(|site| site.session_rate = None);
    for (n, text) in ["Gas smell at the quay", "Crowd moves north", "Lift out of order"].iter().enumerate() {
        town.note(text.get(..20).unwrap_or(text), n == 1);
    }
    let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await.unwrap();
    println!("http://clerk.localhost:{port}/fr/sign-in/as?role=officer");
    axum::serve(listener, town.router.clone()).await.unwrap();
}

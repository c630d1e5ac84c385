//! The one binary: wiring and command line. The rules live in the packages beneath.

mod api;
mod checkpoints;
mod cli;
mod command;
mod config;
mod exercise;
mod feeds;
mod fetch;
mod flows;
mod in_force;
mod keys;
mod listen;
mod log;
mod night;
mod oidc;
mod open_browser;
mod outbox;
mod paper;
mod places;
mod public;
mod scanner;
mod sources;
mod webhooks;
mod wiring;

use std::process::ExitCode;

use clap::Parser;

/// Many small pieces are made and dropped on several threads, in the press above all; the system's allocator locks there.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    let config = match cli.settings.load() {
        Ok(config) => config,
        Err(e) => return say(&e),
    };
    if cli.check_config {
        return in_force::checked(&config);
    }
    if let Err(e) = log::start(&config) {
        return say(&e);
    }
    match command::run(cli.command, &config) {
        Ok(code) => code,
        Err(e) => {
            let code = say(e.as_ref());
            e.downcast_ref().map_or(code, command::Failed::code)
        }
    }
}

/// One line for the operator, with its causes; the log has the rest.
#[expect(clippy::print_stderr, reason = "the command line speaks to its user")]
fn say(error: &dyn std::error::Error) -> ExitCode {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(c) = cause {
        let more = c.to_string();
        if !text.contains(&more) {
            text.push_str(": ");
            text.push_str(&more);
        }
        cause = c.source();
    }
    eprintln!("belfry: {text}");
    ExitCode::FAILURE
}

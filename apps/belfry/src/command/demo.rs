//! `belfry demo`: keeps the place of a demonstration alive. The place itself runs in a process of its own, so that it can
//! be stopped hard and come back with everything it had acknowledged.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::Duration;

use super::{Failed, say};
use crate::cli::DemoArgs;
use crate::config::Config;
use crate::public::{Server, Unserved};
use crate::{listen, night};

/// A process that falls again sooner than this has another trouble than our button.
const TOO_SOON: Duration = Duration::from_secs(2);
/// Long enough for a visitor to see what a page does without its server.
const DOWN: Duration = Duration::from_secs(4);
/// So often in a row it is started again nevertheless.
const PATIENCE: u32 = 3;

pub(crate) fn run(args: &DemoArgs, config: &Config) -> Result<ExitCode, Failed> {
    if args.player {
        return night::play(args, config);
    }
    let (folder, keep) = folder(config, args)?;
    let outcome = watch_over(args, config, &folder);
    if !keep {
        std::fs::remove_dir_all(&folder).map_err(|e| Failed::file(&folder, e))?;
    }
    outcome
}

/// The folder given, which is kept; otherwise a fresh one, which is not.
fn folder(config: &Config, args: &DemoArgs) -> Result<(PathBuf, bool), Failed> {
    if config.data_given {
        return Ok((config.data.clone(), true));
    }
    let folder = std::env::temp_dir().join(format!(
        "{}-{}-{}",
        kernel::brand::EN.to_lowercase(),
        match (args.reception, args.plan) {
            (true, _) => "reception",
            (_, true) => "plan",
            _ => "demo",
        },
        std::process::id()
    ));
    std::fs::create_dir_all(&folder).map_err(|e| Failed::file(&folder, e))?;
    Ok((folder, false))
}

/// The public site of the demonstration.
fn public(config: &Config, folder: &Path) -> (Option<Server>, Option<Unserved>) {
    let Some(at) = config.public.listens(config.listen) else { return (None, None) };
    match Server::start(at, &config.public.folder(folder)) {
        Ok(server) => {
            say(&format!("what everybody may read is at {}", config.public.address(config.listen)));
            (Some(server), None)
        }
        Err(e) => {
            say(&format!("{at}: {e}; the public site of the demonstration is not served"));
            (None, Some(Unserved::of(at, &e)))
        }
    }
}

fn watch_over(args: &DemoArgs, config: &Config, folder: &Path) -> Result<ExitCode, Failed> {
    // In this process, which knows no database: it stays up when the place is stopped hard.
    let (_public, unserved) = public(config, folder);
    let mut falls = 0;
    loop {
        let mut child = start(args, config, folder, unserved)?;
        let begun = listen::stopwatch();
        match listen::wait_for(&mut child)
            .map_err(|e| Failed::Plain(format!("the demonstration cannot be watched over: {e}")))?
        {
            listen::Ended::Told => return Ok(ExitCode::SUCCESS),
            listen::Ended::Itself(status) => {
                if let Some(code) = status.code() {
                    return Ok(u8::try_from(code).map_or(ExitCode::FAILURE, ExitCode::from));
                }
                falls = if begun() < TOO_SOON { falls + 1 } else { 0 };
                if falls > PATIENCE {
                    return Err(Failed::Plain(
                        "the demonstration fell several times in a row; its log says why".to_owned(),
                    ));
                }
                say("stopped hard; starting again");
                std::thread::sleep(DOWN);
            }
        }
    }
}

/// The place ends when its standard input does: even if this process is killed, it is not left behind.
fn start(
    args: &DemoArgs,
    config: &Config,
    folder: &Path,
    unserved: Option<Unserved>,
) -> Result<Child, Failed> {
    let program = std::env::current_exe()
        .map_err(|e| Failed::Plain(format!("the program does not find itself: {e}")))?;
    let mut command = Command::new(program);
    command.arg("demo").arg("--player").arg("--data").arg(folder);
    command.arg("--listen").arg(config.listen.to_string()).arg("--log").arg(&config.log);
    command.arg("--url").arg(&config.url);
    if let Some(file) = &config.file {
        command.arg("--config").arg(file);
    }
    let flags = [
        (args.quiet, "--quiet"),
        (args.paused, "--paused"),
        (args.reception, "--reception"),
        (args.plan, "--plan"),
    ];
    for (on, flag) in flags {
        if on {
            command.arg(flag);
        }
    }
    if let Some(weeks) = args.weeks_per_minute {
        command.arg("--weeks-per-minute").arg(weeks.to_string());
    }
    if let Some(unserved) = unserved {
        command.arg("--unserved").arg(unserved.taken.to_string());
    }
    command.stdin(Stdio::piped());
    command.spawn().map_err(|e| Failed::Plain(format!("the demonstration does not start: {e}")))
}

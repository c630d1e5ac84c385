//! `belfry journal jobs`: what a restore holds and what failed for good; let it run again, or give it up, with the reason.

use std::collections::BTreeMap;
use std::process::ExitCode;

use store::{Archive, JobsSettled, SettleJobs, StuckJob};

use super::{Failed, say};
use crate::cli::JobsArgs;
use crate::config::Config;
use crate::places;
use crate::wiring::World;

/// The journal whose entries make jobs.
const JOURNAL: &str = "live";
/// What the pages ask for the same act; the operator at the machine has every power.
const POWER: kernel::Power = "profile.install";
/// Most jobs that are named one by one.
const NAMED: usize = 200;

pub(crate) fn run(args: &JobsArgs, config: &Config) -> Result<ExitCode, Failed> {
    let (queue, run) = match (&args.run, &args.drop) {
        (Some(queue), _) => (queue, true),
        (None, Some(queue)) => (queue, false),
        (None, None) => {
            let all = stuck(&places::archive(config, JOURNAL)?)?;
            list(&all);
            return Ok(ExitCode::SUCCESS);
        }
    };
    // Looked at first: a refusal of the rules has no sentence here.
    let all = stuck(&places::archive(config, JOURNAL)?)?;
    if !all.iter().any(|job| job.queue == *queue) {
        let mut known: Vec<&str> = counts(&all).into_keys().map(|(queue, _)| queue).collect();
        known.dedup();
        let known = if known.is_empty() { "in none".to_owned() } else { format!("in {}", known.join(", ")) };
        return Err(Failed::Plain(format!("nothing is held or failed in «{queue}»; {known}")));
    }
    let reason = args.reason.clone().unwrap_or_default();
    if reason.trim().is_empty() {
        return Err(Failed::Plain("--reason must say why: it is kept in the journal".to_owned()));
    }
    let world = World::open(config)?;
    let done = settle(&world, SettleJobs { queue: queue.clone(), key: None, run, reason, power: POWER });
    world.close();
    let (count, seq) = done?;
    let what = if run {
        "are let go: from the next start on what is due is tried again, the rest at its time; what fails once more \
         is listed here again"
    } else {
        "are given up"
    };
    say(&format!("{count} jobs of «{queue}» {what}; entry № {seq} says so"));
    Ok(ExitCode::SUCCESS)
}

fn settle(world: &World, rule: SettleJobs) -> Result<(i64, i64), Failed> {
    let receipt = world.as_system(Box::new(rule))?;
    let by = receipt.entries.first().map_or(0, |e| e.seq);
    let said = world.live.entry(by)?.and_then(|entry| entry.event::<JobsSettled>());
    Ok((said.map_or(0, |said| said.jobs), by))
}

fn stuck(archive: &Archive) -> Result<Vec<StuckJob>, Failed> {
    Ok(archive.stuck_jobs(i64::MAX)?)
}

/// How many stand still, by queue and state.
fn counts(all: &[StuckJob]) -> BTreeMap<(&str, &str), usize> {
    let mut counts = BTreeMap::new();
    for job in all {
        *counts.entry((job.queue.as_str(), job.state.as_str())).or_insert(0) += 1;
    }
    counts
}

fn list(all: &[StuckJob]) {
    if all.is_empty() {
        say("nothing is held or failed");
        return;
    }
    for ((queue, state), count) in counts(all) {
        say(&format!("{queue}: {count} {state}"));
        for job in all.iter().filter(|job| job.queue == queue && job.state == state).take(NAMED) {
            let why = job.error.as_deref().map_or_else(String::new, |why| format!(", {why}"));
            say(&format!("  due {}, caused by entry № {}{why}", job.due.rfc3339(), job.cause));
        }
        if count > NAMED {
            say(&format!("  and {} more", count - NAMED));
        }
    }
    say(HOW);
}

const HOW: &str = "let a queue run again with `belfry journal jobs --run QUEUE --reason TEXT`, give it up with `--drop QUEUE --reason TEXT`";

/// After a restore: what is held, and how it goes on, line by line.
///
/// # Errors
/// When the journal cannot be read.
pub(crate) fn told(config: &Config) -> Result<Vec<String>, Failed> {
    let all = stuck(&places::archive(config, JOURNAL)?)?;
    let held: Vec<String> = counts(&all)
        .into_iter()
        .filter(|((_, state), _)| *state == "held")
        .map(|((queue, _), count)| format!("{queue} {count}"))
        .collect();
    if held.is_empty() {
        return Ok(vec!["no jobs were waiting, so none are held".to_owned()]);
    }
    Ok(vec![
        format!("jobs are held, since they may have run before: {}", held.join(", ")),
        format!("`belfry journal jobs` lists them; {HOW}"),
    ])
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::cli::{BackupArgs, RestoreArgs};
    use crate::command::{backup, profile, restore};
    use crate::config::Settings;

    fn config(data: &Path) -> Config {
        let settings = Settings {
            data: Some(data.to_owned()),
            profile: Some("minimal".to_owned()),
            ..Settings::default()
        };
        settings.load().unwrap()
    }

    fn waiting(world: &World, queue: &'static str, key: &'static str) {
        let sql = "INSERT INTO job (queue, key, run_at, payload, state, attempts, cause) \
                   VALUES ($1, $2, 0, '{}', 'waiting', 0, 1)";
        world.live.keep(move |k| k.execute(sql, &[queue.into(), key.into()])).unwrap();
    }

    fn settled(config: &Config) -> Vec<(String, String, i64)> {
        let world = World::open(config).unwrap();
        let all = world.live.count_jobs().unwrap();
        world.close();
        all.into_iter().map(|c| (c.queue, c.state, c.count)).collect()
    }

    #[test]
    fn what_a_restore_holds_is_listed_and_runs_again_or_is_given_up() {
        let folder = tempfile::tempdir().unwrap();
        let (here, there) = (config(&folder.path().join("a")), config(&folder.path().join("b")));
        let world = World::open(&here).unwrap();
        profile::install_in(&world).unwrap();
        for (queue, key) in [("outbox:send", "1"), ("outbox:send", "2"), ("flow:press", "1")] {
            waiting(&world, queue, key);
        }
        world.close();
        let copy = folder.path().join("copy");
        backup::run(&BackupArgs { folder: copy.clone(), keys: None }, &here).unwrap();
        let args = RestoreArgs { folder: copy, erasures: None, checkpoints: None };
        restore::run(&args, &there).unwrap();

        let held = stuck(&places::archive(&there, JOURNAL).unwrap()).unwrap();
        let wanted = BTreeMap::from([(("flow:press", "held"), 1), (("outbox:send", "held"), 2)]);
        assert_eq!(counts(&held), wanted);
        let lines = told(&there).unwrap();
        assert_eq!(lines[0], "jobs are held, since they may have run before: flow:press 1, outbox:send 2");
        assert!(lines[1].contains("`belfry journal jobs`") && lines[1].contains("--drop QUEUE"), "{lines:?}");
        assert_eq!(told(&here).unwrap(), ["no jobs were waiting, so none are held"]);
        let ask = |run: Option<&str>, drop: Option<&str>, reason: &str| {
            let (run, drop) = (run.map(str::to_owned), drop.map(str::to_owned));
            super::run(&JobsArgs { run, drop, reason: Some(reason.to_owned()) }, &there)
        };
        let unknown = ask(Some("flow:none"), None, "why").unwrap_err().to_string();
        assert!(unknown.contains("«flow:none»") && unknown.contains("outbox:send"), "{unknown}");
        assert!(ask(Some("outbox:send"), None, " ").is_err(), "a reason is asked for");
        ask(Some("outbox:send"), None, "nothing left").unwrap();
        ask(None, Some("flow:press"), "sent by hand").unwrap();
        let one = |queue: &str, state: &str, n| (queue.to_owned(), state.to_owned(), n);
        assert_eq!(settled(&there), [one("flow:press", "dropped", 1), one("outbox:send", "waiting", 2)]);
        let world = World::open(&there).unwrap();
        let entries = world.live.entries(0, world.live.head(), 1_000).unwrap();
        let reasons: Vec<String> =
            entries.iter().filter_map(|e| Some(e.event::<JobsSettled>()?.reason)).collect();
        world.close();
        assert_eq!(reasons, ["nothing left", "sent by hand"]);
    }
}

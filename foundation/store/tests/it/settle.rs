//! Jobs that stand still: nobody takes them until somebody decides, and the journal keeps what and why.

use store::{JobsSettled, Journal, SettleJobs, Submission, WriteError};
use testkit::{NIGHT, on_both};

use crate::counter::{counter, open, raise, submission, try_open};

fn settle(key: Option<&str>, run: bool, reason: &str) -> SettleJobs {
    SettleJobs {
        queue: "tell".to_owned(),
        key: key.map(str::to_owned),
        run,
        reason: reason.to_owned(),
        power: "profile.install",
    }
}

#[test]
fn jobs_that_stand_still_run_again_or_are_given_up_with_the_reason() {
    on_both(|place| {
        let (id, journal) = (counter(), open(&place.backend));
        for _ in 0..20 {
            raise(&journal, id, "x").unwrap();
        }
        let ask = |rule| journal.submit_blocking(submission(rule)).map(|r| r.entries[0].seq);
        let refused = |rule| match ask(rule) {
            Err(WriteError::Refused(refusal)) => refusal.key,
            other => panic!("{other:?}"),
        };
        assert_eq!(refused(settle(None, true, "why")), "refusal-jobs-none", "what waits needs nobody");
        for job in journal.take_jobs("tell", NIGHT, 10).unwrap() {
            journal.job_failed(&job, "refused: no", None).unwrap();
        }
        let stuck = journal.stuck_jobs(10).unwrap();
        let told: Vec<_> = stuck.iter().map(|j| (j.cause, j.state.as_str(), j.attempts)).collect();
        assert_eq!(told, [(10, "failed", 1), (20, "failed", 1)]);
        assert_eq!(stuck[0].error.as_deref(), Some("refused: no"));
        assert_eq!(refused(settle(None, true, " ")), "refusal-reason-missing");

        let by = ask(settle(Some(&stuck[1].key), true, "repaired")).unwrap();
        let jobs_of = |by| journal.entry(by).unwrap().unwrap().event::<JobsSettled>().unwrap().jobs;
        assert_eq!(jobs_of(by), 1);
        let late = refused(settle(Some(&stuck[1].key), false, "too late"));
        assert_eq!(
            late, "refusal-jobs-none",
            "decided with the entry: the second has nothing left to decide"
        );
        let again = journal.take_jobs("tell", NIGHT, 10).unwrap();
        assert_eq!(again.iter().map(|j| (j.cause, j.attempts)).collect::<Vec<_>>(), [(20, 0)]);
        journal.job_done(&again[0]).unwrap();

        let by = ask(settle(None, false, " sent by hand ")).unwrap();
        assert_eq!(jobs_of(by), 1);
        assert!(journal.take_jobs("tell", NIGHT, 10).unwrap().is_empty());
        assert_eq!((journal.stuck_jobs(10).unwrap(), journal.read(store::stuck).unwrap()), (vec![], 0));
        let said: JobsSettled = journal.entry(by).unwrap().unwrap().event().unwrap();
        let wanted = JobsSettled {
            queue: "tell".to_owned(),
            key: None,
            run: false,
            jobs: 1,
            reason: "sent by hand".to_owned(),
        };
        assert_eq!(said, wanted);
        assert_eq!(refused(settle(None, false, "twice")), "refusal-jobs-none");
        let states: Vec<_> = journal.count_jobs().unwrap().into_iter().map(|c| (c.state, c.count)).collect();
        assert_eq!(states, [("done".to_owned(), 1), ("dropped".to_owned(), 1)]);
        assert!(journal.count_open_jobs().unwrap().is_empty());
    });
}

#[test]
fn neither_a_repeated_command_nor_a_rebuild_settles_what_failed_since() {
    on_both(|place| {
        let (id, journal) = (counter(), open(&place.backend));
        for _ in 0..10 {
            raise(&journal, id, "x").unwrap();
        }
        let fail = |journal: &Journal| {
            let jobs = journal.take_jobs("tell", NIGHT, 10).unwrap();
            assert_eq!(jobs.len(), 1);
            journal.job_failed(&jobs[0], "refused: no", None).unwrap();
        };
        fail(&journal);
        let command_id = testkit::command_id();
        let ask = || Submission { command_id, ..submission(settle(None, true, "repaired")) };
        assert!(!journal.submit_blocking(ask()).unwrap().repeated);
        fail(&journal);
        assert!(journal.submit_blocking(ask()).unwrap().repeated);
        assert_eq!(journal.read(store::stuck).unwrap(), 1, "it failed after the decision");
        drop(journal);

        let rebuilt = try_open(&place.backend, Vec::new()).unwrap();
        assert_eq!(rebuilt.read(store::stuck).unwrap(), 1, "other views are made from the entries alone");
    });
}

//! The press: who is on the list, and that nothing is sent to them but what is public.

use kernel::kind::Matter;
use kernel::{Id, Lang};
use stage::matter;
use store::Blobs;
use testkit::{NIGHT, on_both};
use warning::PRESS_QUEUE;
use warning::command::{AddPress, ChangeItem, RemovePress, SendPress};
use warning::read::{Eye, edition, press, sendings, turns};

use crate::items::{publish, texts, withdraw, write as item};
use crate::town::Town;

pub(crate) fn journal() -> AddPress {
    AddPress {
        addressee: matter(),
        organisation: "Le Journal (fictif)".into(),
        name: Some("Dominique Fictive".into()),
        mail: "redaction@journal.example".into(),
        lang: Lang::Fr,
    }
}

pub(crate) fn send(matter: Id<Matter>, to: Id<Matter>) -> SendPress {
    SendPress { matter, to: [to].into() }
}

#[test]
fn an_address_is_kept_once_removed_and_gone_for_good_once_its_entry_is_erased() {
    on_both(|place| {
        let town = Town::on(place);
        for mail in
            ["", "x", "x@", "@journal.example", "a b@journal.example", "x@journal", "x@y.example\nBcc: z"]
        {
            let refused = town.refused(AddPress { mail: mail.into(), ..journal() });
            assert_eq!(refused.field.as_deref(), Some("mail"), "{mail}");
        }
        let nameless = AddPress { organisation: " ".into(), ..journal() };
        assert_eq!(town.refused(nameless).field.as_deref(), Some("organisation"));
        let rule = journal();
        let id = rule.addressee;
        town.ask(rule);
        let again = AddPress { mail: "Redaction@journal.example".into(), ..journal() };
        assert_eq!(town.refused(again).key, "refusal-warning-press-twice");
        let row = town.read(press).remove(0);
        assert_eq!((row.title().as_str(), row.listed), ("Dominique Fictive, Le Journal (fictif)", true));
        town.ask(RemovePress { addressee: id });
        assert!(!town.read(press).remove(0).listed, "what they were sent before still names them");
        town.refused(RemovePress { addressee: id });
        town.ask(journal());
        let back: Vec<i64> = town.read(press).iter().filter(|p| p.listed).map(|p| p.added_seq).collect();
        assert_eq!(back.len(), 1, "and may come back");
        let blobs = Blobs::open(&place.dir().join("blobs"), 1_000, None).unwrap();
        for seq in back {
            town.erase(&blobs, seq).unwrap();
        }
        assert!(town.read(press).iter().all(|p| !p.listed), "forgotten");
    });
}

#[test]
fn only_what_is_public_goes_to_the_press_and_it_is_known_to_whom() {
    on_both(|place| {
        let town = Town::on(place);
        let rule = journal();
        let to = rule.addressee;
        town.ask(rule);
        let rule = item();
        let id = rule.item;
        town.ask(rule);
        assert_eq!(town.refused(send(id, to)).key, "refusal-warning-press-not-public");
        let warned = town.written();
        assert_eq!(town.refused(send(warned, to)).key, "refusal-warning-press-not-public");
        town.ask(publish(id));
        town.ask(ChangeItem { item: id, texts: texts("Autre"), based_on: None });
        let nobody = SendPress { matter: id, to: [].into() };
        assert_eq!(town.refused(nobody).field.as_deref(), Some("to"));
        assert_eq!(town.refused(send(id, matter())).field.as_deref(), Some("to"));
        town.ask(send(id, to));
        town.release(warned);
        town.ask(send(warned, to));
        let sent = town.read(|r| sendings(r, &Eye::all(), 10));
        let said: Vec<_> = sent.iter().map(|s| (s.number.as_str(), s.item, s.version, s.to.len())).collect();
        assert_eq!(said, [("W-26-0001", false, Some(1), 1), ("n-26-0001", true, Some(1), 1)]);
        let jobs = town.journal.take_jobs(PRESS_QUEUE, NIGHT.plus_seconds(60), 10).unwrap();
        assert_eq!(jobs.len(), 2);
        assert_eq!(town.read(|r| turns(r, id)).pop().unwrap().what, "press-sent");
        town.ask(withdraw(id));
        assert_eq!(town.refused(send(id, to)).key, "refusal-warning-press-not-public");
    });
}

#[test]
fn what_a_version_said_stays_known_when_it_was_corrected() {
    on_both(|place| {
        let town = Town::on(place);
        let rule = item();
        let id = rule.item;
        town.ask(rule);
        let title = |version| town.read(|r| edition(r, id, version)).map(|texts| texts["fr"].title.clone());
        assert_eq!(title(1), None, "a draft was not public");
        town.ask(publish(id));
        town.ask(ChangeItem { item: id, texts: texts("Autre"), based_on: None });
        town.ask(publish(id));
        let both = [title(1), title(2), title(3)];
        assert_eq!(both, [Some("Centre ouvert fr".to_owned()), Some("Autre fr".to_owned()), None]);
    });
}

//! News and answers on the public site.

use std::collections::BTreeMap;

use kernel::Id;
use kernel::kind::Matter;
use stage::{incident, matter};
use testkit::{NIGHT, Place, on_both};
use warning::Facts;
use warning::command::{ChangeItem, PublishItem, ReturnItem, SubmitItem, WithdrawItem, WriteItem};
use warning::item::{ItemText, Sort, Standing, Texts};
use warning::read::{Eye, ItemRow, item, public_items};

use crate::town::{Town, facts, on};

pub(crate) fn texts(title: &str) -> Texts {
    let text = |lang: &str| ItemText { title: format!("{title} {lang}"), body: "Un.\n\nDeux.".into() };
    ["fr", "nl"].map(|lang| (lang.to_owned(), text(lang))).into()
}

pub(crate) fn write() -> WriteItem {
    let about = Some((incident(), "26-0417".into(), on()));
    WriteItem { item: matter(), about, sort: Sort::News, texts: texts("Centre ouvert") }
}

pub(crate) fn publish(item: Id<Matter>) -> PublishItem {
    PublishItem { item, based_on: None }
}

pub(crate) fn submit(item: Id<Matter>) -> SubmitItem {
    SubmitItem { item, based_on: None }
}

pub(crate) fn send_back(item: Id<Matter>) -> ReturnItem {
    ReturnItem { item, reason: stage::words("quelle salle ?"), based_on: None }
}

pub(crate) fn withdraw(item: Id<Matter>) -> WithdrawItem {
    let reasons = ["fr", "nl"].map(|lang| (lang.to_owned(), "erreur".to_owned())).into();
    WithdrawItem { item, reasons, based_on: None }
}

fn row(town: &Town, id: Id<Matter>) -> ItemRow {
    town.read(|r| item(r, &Eye::all(), id)).unwrap()
}

#[test]
fn what_is_on_the_site_stays_until_the_next_version_is_published_and_a_withdrawal_leaves_a_trace() {
    on_both(|place| {
        let town = Town::on(place);
        let rule = write();
        let id = rule.item;
        town.ask(rule);
        let public = || town.read(|r| public_items(r, 10));
        assert!(public().is_empty());
        town.ask(publish(id));
        assert_eq!(town.refused(publish(id)).key, "refusal-warning-state");
        town.clock.advance_seconds(60);
        town.ask(ChangeItem { item: id, texts: texts("Centre complet"), based_on: None });
        let now = row(&town, id);
        assert_eq!((now.standing, now.version, now.published_version), (Standing::Draft, 2, Some(1)));
        assert_eq!(public()[0].published_texts.as_ref().unwrap()["fr"].title, "Centre ouvert fr");
        town.ask(publish(id));
        let now = row(&town, id);
        assert_eq!((now.key.as_str(), now.first_at), ("n-26-0001", Some(NIGHT)));
        assert_eq!(now.published_at, Some(NIGHT.plus_seconds(60)));
        town.clock.advance_seconds(60);
        town.ask(withdraw(id));
        let gone = public().remove(0);
        assert_eq!((gone.standing, gone.published_texts.clone()), (Standing::Withdrawn, None));
        assert_eq!(
            (gone.reasons["nl"].as_str(), gone.published_at),
            ("erreur", Some(NIGHT.plus_seconds(120)))
        );
        assert_eq!(town.refused(withdraw(id)).key, "refusal-warning-state");
        let never = write();
        let id = never.item;
        town.ask(never);
        town.ask(withdraw(id));
        assert_eq!(public().len(), 1, "what never was on the site leaves none");
    });
}

type Wrong = fn(&mut Texts);

#[test]
fn an_item_needs_both_languages_public_figures_and_where_the_profile_says_so_a_second_person() {
    let place = Place::sqlite();
    let town = Town::knowing(&place, Facts { items_need_two: true, ..facts() });
    let written = |change: fn(&mut Texts)| {
        let mut rule = write();
        change(&mut rule.texts);
        let id = rule.item;
        town.ask(rule);
        id
    };
    let table: &[(Wrong, &str, &str)] = &[
        (|t| drop(t.remove("nl")), "title-nl", "refusal-missing"),
        (|t| t.get_mut("fr").unwrap().body.clear(), "body-fr", "refusal-missing"),
        (
            |t| t.get_mut("fr").unwrap().body = "{figure:injured}".into(),
            "body-fr",
            "refusal-warning-figure-not-public",
        ),
        (|t| t.get_mut("fr").unwrap().title = "[lieu]".into(), "title-fr", "refusal-warning-left-open"),
        (
            |t| drop(t.insert("de".into(), ItemText { title: "Zentrum".into(), body: "[Ort]".into() })),
            "body-de",
            "refusal-warning-left-open",
        ),
    ];
    for (change, field, key) in table {
        let id = written(*change);
        let refusal = town.refused(submit(id));
        assert_eq!((refusal.field.as_deref(), refusal.key.as_str()), (Some(*field), *key));
    }
    let id = written(|_| {});
    assert_eq!(
        town.refused_as(&town.second, publish(id)).key,
        "refusal-warning-state",
        "what is still being written is not published"
    );
    town.ask(submit(id));
    assert_eq!(town.refused(publish(id)).key, "refusal-warning-four-eyes");
    assert_eq!(town.refused(send_back(id)).key, "refusal-warning-four-eyes");
    town.ask_as(&town.second, publish(id)).unwrap();
    let silent = WithdrawItem { reasons: BTreeMap::new(), ..withdraw(id) };
    assert_eq!(town.refused(silent).field.as_deref(), Some("reason-fr"));
    let long = ChangeItem { item: id, texts: texts(&"x".repeat(300)), based_on: None };
    assert_eq!(town.refused(long).field.as_deref(), Some("title-fr"));
}

#[test]
fn an_item_comes_back_with_a_reason_and_goes_out_after_it_was_handed_over_again() {
    on_both(|place| {
        let town = Town::knowing(place, Facts { items_need_two: true, ..facts() });
        let rule = write();
        let id = rule.item;
        town.ask(rule);
        assert_eq!(town.refused_as(&town.second, send_back(id)).key, "refusal-warning-state");
        town.ask(submit(id));
        assert_eq!(town.refused(submit(id)).key, "refusal-warning-state");
        let silent = ReturnItem { reason: stage::words(""), ..send_back(id) };
        assert_eq!(town.refused_as(&town.second, silent).field.as_deref(), Some("reason"));
        town.ask_as(&town.second, send_back(id)).unwrap();
        assert_eq!(row(&town, id).standing, Standing::Returned);
        assert_eq!(town.refused_as(&town.second, publish(id)).key, "refusal-warning-state");
        let said = town.read(|r| warning::read::turns(r, id)).pop().unwrap();
        assert_eq!(
            (said.what.as_str(), &said.detail["reason"]["text"]),
            ("item-returned", &"quelle salle ?".into())
        );
        town.ask(ChangeItem { item: id, texts: texts("Centre ouvert, salle A"), based_on: None });
        town.ask(submit(id));
        assert!(town.read(|r| public_items(r, 10)).is_empty(), "nothing is on the site yet");
        town.ask_as(&town.second, publish(id)).unwrap();
        let public = town.read(|r| public_items(r, 10)).remove(0);
        assert_eq!(public.published_texts.unwrap()["fr"].title, "Centre ouvert, salle A fr");
    });
}

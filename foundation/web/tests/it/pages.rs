//! Every template in every language, every key in every language.

use kernel::Lang;
use web::{Args, Contribution, TextFile, Texts};

use crate::town::{Town, package};

#[test]
fn every_page_of_the_shell_is_drawn_with_every_sample_in_every_language() {
    let town = Town::open();
    let shell = &town.shell;
    let mut drawn = 0;
    for kind in shell.page_kinds() {
        for lang in Lang::ALL {
            let ui = web::layout::Ui::sample(lang);
            for sample in (kind.samples)() {
                let frame = kind.whole.then_some(&ui);
                let html = shell.pages().value(lang, kind.template, frame, ui.now, sample);
                let html = html.unwrap_or_else(|e| panic!("{lang}: {e:#}"));
                assert!(!html.contains('⟦'), "{}: a text is missing in {lang}", kind.template);
                drawn += 1;
            }
        }
    }
    assert!(drawn > 50, "{drawn}");
    let parts = [
        "layout.html",
        "fields.html",
        "forms.html",
        "tables.html",
        "as-of.html",
        "charts.html",
        "passkey.html",
        "signing.html",
    ];
    for name in shell.pages().names().filter(|n| !parts.contains(n)) {
        assert!(shell.page_kinds().iter().any(|k| k.template == name), "{name} is drawn by no page type");
    }
}

#[test]
fn the_checks_find_nothing_wrong_with_a_good_package() {
    assert_eq!(web::check::contribution(&package(), &[]).unwrap(), Vec::<String>::new());
    assert_eq!(web::check::shell().unwrap(), Vec::<String>::new());
}

#[test]
fn the_checks_name_what_is_missing_or_different() {
    let file = |lang, content| TextFile { lang, name: "x.ftl", content };
    let files = [
        file(Lang::Fr, "a = { $n } x\nb = y"),
        file(Lang::Nl, "a = { $m } x\nb = y"),
        file(Lang::En, "a = { $n } x"),
    ];
    let found = web::check::texts(&files).unwrap().join("\n");
    assert!(found.contains("«b» is missing in en"), "{found}");
    assert!(found.contains("«a» uses other facts"), "{found}");
    const TEMPLATES: &[web::TemplateFile] =
        &[web::TemplateFile { name: "x.html", content: "{{ t('no-such-key') }}<p style=\"x\">" }];
    const HOLES: &[web::TemplateFile] =
        &[web::TemplateFile { name: "town/note.html", content: "{{ no_such_thing }}" }];
    let holes = Contribution { templates: HOLES, pages: package().pages, ..Contribution::default() };
    assert!(web::check::contribution(&holes, &[]).unwrap().join("\n").contains("undefined"));
    let bad = Contribution { templates: TEMPLATES, ..Contribution::default() };
    assert!(web::check::contribution(&bad, &[]).unwrap().join("\n").contains("«no-such-key» does not exist"));
}

#[test]
fn broken_texts_are_named_with_their_file() {
    let file = TextFile { lang: Lang::Fr, name: "town/fr.ftl", content: "a = { $" };
    let problem = Texts::load([&file]).err().unwrap().to_string();
    assert!(problem.contains("town/fr.ftl"), "{problem}");
}

#[test]
fn plurals_and_spaces_follow_the_language() {
    let content = "n = { $n ->\n [one] une entrée ; fin\n *[other] { $n } entrées : « ok » !\n }";
    let texts = Texts::load([&TextFile { lang: Lang::Fr, name: "x", content }]).unwrap();
    let say = |n: i64| {
        let mut args = Args::new();
        args.set("n", n);
        texts.get(Lang::Fr, "n", &args).unwrap()
    };
    assert_eq!(say(0), "une entrée\u{202f}; fin", "nought is singular in French");
    assert_eq!(say(12_345), "12\u{202f}345 entrées\u{a0}: «\u{202f}ok\u{202f}»\u{202f}!");
    assert!(texts.get(Lang::Fr, "n", &Args::new()).is_err(), "a missing fact is an error");
    assert!(texts.get(Lang::Nl, "n", &Args::new()).is_err(), "a missing message is an error");
    assert_eq!(texts.plain(Lang::Nl, "n"), "⟦n⟧", "a page with a hole is better than no page");
}

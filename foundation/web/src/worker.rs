//! The service worker's script. It lies at the root, because a worker sees only what lies below its own address; with it go the address
//! of the browser's files and the sentences that it shows, in each language, since it has no page to read them from.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::Lang;
use serde_json::json;

use crate::{Shell, Texts};

/// Where it lies among the browser's files.
const SCRIPT: &str = "js/service-worker.js";
/// The beginning of the keys of its sentences.
const SENTENCES: &str = "js-worker-";

/// `GET /service-worker.js`. A browser looks at it again by itself, and takes the new one when a byte has changed.
pub(crate) async fn script(State(shell): State<Shell>) -> Response {
    let assets = &shell.0.assets;
    let Some(script) = assets.text(SCRIPT) else { return StatusCode::NOT_FOUND.into_response() };
    let head = [
        (header::CONTENT_TYPE, "application/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    (head, whole(script, &assets.base(), shell.texts())).into_response()
}

/// The script with what it needs to know before it.
fn whole(script: &str, base: &str, texts: &Texts) -> String {
    let sentences = |lang: Lang| {
        let all = texts.for_browser(lang).into_iter();
        let own = all.filter_map(|(key, text)| Some((key.strip_prefix(SENTENCES)?.to_owned(), text)));
        (lang.code(), own.collect::<BTreeMap<_, _>>())
    };
    let texts: BTreeMap<_, _> = Lang::ALL.into_iter().map(sentences).collect();
    let place = json!({ "assets": base, "texts": texts });
    format!("self.PLACE = {place};\n{script}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TextFile;

    #[test]
    fn its_sentences_go_along_in_each_language_and_no_others() {
        let file = |lang, content| TextFile { lang, name: "x.ftl", content };
        let files = [
            file(Lang::Fr, "js-worker-away = Parti \"ici\"\njs-close = Fermer\n"),
            file(Lang::Nl, "js-worker-away = Weg\njs-close = Sluiten\n"),
            file(Lang::En, "js-worker-away = Away since { $time }\njs-close = Close\n"),
        ];
        let script = whole("run();", "/assets/abc", &Texts::load(&files).unwrap());
        let (place, rest) = script.split_once('\n').unwrap();
        assert_eq!(rest, "run();");
        let place = place.strip_prefix("self.PLACE = ").and_then(|p| p.strip_suffix(';')).unwrap();
        let place: serde_json::Value = serde_json::from_str(place).unwrap();
        assert_eq!(place["assets"], "/assets/abc");
        assert_eq!(place["texts"]["fr"], json!({ "away": "Parti \"ici\"" }));
        assert_eq!(place["texts"]["en"]["away"], "Away since {time}");
        assert_eq!(place["texts"]["nl"]["away"], "Weg");
    }
}

//! What a telephone needs to keep this place among its programs: a name, a picture, where it begins. Without it an iPhone takes no
//! notifications.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::{Lang, brand};
use serde_json::{Value, json};

use crate::{Reader, Shell};

/// Sizes of the drawn pictures, in pixels of a side.
const SIZES: [u32; 2] = [192, 512];

/// `GET /{lang}/app.webmanifest` (W3C, Web Application Manifest): the same for everybody.
pub(crate) async fn manifest(State(shell): State<Shell>, reader: Reader) -> Response {
    let site = shell.site().name.show(reader.lang).to_owned();
    let body = whole(reader.lang, &site, &shell.0.assets.base()).to_string();
    let head = [
        (header::CONTENT_TYPE, "application/manifest+json; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    (head, body).into_response()
}

fn whole(lang: Lang, site: &str, assets: &str) -> Value {
    let name = match lang {
        Lang::Fr => brand::FR,
        Lang::Nl => brand::NL,
        Lang::En => brand::EN,
    };
    // A telephone cuts the second kind to its own shape: nothing of the drawing stands near its edge.
    let drawn = |purpose: &str, file: &str| {
        let of = |size: u32| {
            let src = format!("{assets}/icons/{file}-{size}.png");
            json!({ "src": src, "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": purpose })
        };
        SIZES.map(of).to_vec()
    };
    let mark = json!({ "src": format!("{assets}/mark.svg"), "sizes": "any", "type": "image/svg+xml", "purpose": "any" });
    let icons: Vec<Value> =
        std::iter::once(mark).chain(drawn("any", "app")).chain(drawn("maskable", "app-round")).collect();
    json!({
        // The same program in whatever language it is used.
        "id": "/",
        "name": format!("{name} · {site}"),
        "short_name": name,
        "lang": lang.code(),
        "dir": "ltr",
        "start_url": format!("/{lang}/"),
        "scope": "/",
        "display": "standalone",
        "background_color": "#16202e",
        "theme_color": "#16202e",
        "icons": icons,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_begins_in_the_language_in_which_it_was_kept_and_has_pictures_of_every_kind() {
        let all = whole(Lang::Nl, "Stad <1>", "/assets/abc");
        assert_eq!(
            (&all["start_url"], &all["lang"], &all["id"]),
            (&json!("/nl/"), &json!("nl"), &json!("/"))
        );
        assert_eq!((&all["display"], &all["short_name"]), (&json!("standalone"), &json!(brand::NL)));
        assert!(all["name"].as_str().unwrap().contains("Stad <1>"), "{all}");
        let icons: Vec<(&str, &str)> = all["icons"]
            .as_array()
            .unwrap()
            .iter()
            .map(|i| (i["sizes"].as_str().unwrap(), i["purpose"].as_str().unwrap()))
            .collect();
        for wanted in [("any", "any"), ("192x192", "any"), ("512x512", "maskable")] {
            assert!(icons.contains(&wanted), "{icons:?}");
        }
        let all = whole(Lang::Fr, "Ville", "/assets/abc").to_string();
        assert!(all.contains("/assets/abc/icons/app-512.png"), "{all}");
    }
}

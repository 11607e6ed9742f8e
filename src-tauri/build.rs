//! Prepares the window: its configuration, and a page that says what is missing where none was built.
//! Never builds the page itself.

use std::path::Path;

const NO_PAGE: &str = "<!doctype html><title>Shoreline</title><h1>The page is not built</h1>\
    <p>Run <code>npm ci</code> and <code>npm run build</code> in <code>ui</code>, then build again.";

fn main() {
    // The window embeds ui/dist when it is compiled. Without this, clippy on a fresh checkout would need Node first.
    let page = Path::new("../ui/dist/index.html");
    if !page.exists() {
        std::fs::create_dir_all("../ui/dist").expect("ui can be written");
        std::fs::write(page, NO_PAGE).expect("ui/dist can be written");
    }
    println!("cargo:rerun-if-changed=../ui/dist");
    tauri_build::build();
}

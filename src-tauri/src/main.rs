//! Starts the window. Never does anything else.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> tauri::Result<()> {
    #[cfg(target_os = "linux")]
    give_the_page_a_language();
    shoreline_desktop::run()
}

/// WebKitGTK takes the page's language from LC_ALL, LC_MESSAGES or LANG. In a container or over ssh that is often
/// "C", which is no language tag: the first `Intl` formatter that asks for it throws, and the window stays blank.
#[cfg(target_os = "linux")]
fn give_the_page_a_language() {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    let language = set.as_deref().unwrap_or("C").split(['.', '@']).next();
    if matches!(language, Some("C" | "POSIX")) {
        // SAFETY: the first thing the process does; no other thread exists yet to read the environment.
        #[expect(unsafe_code, reason = "the environment is the only way to tell WebKitGTK")]
        unsafe {
            std::env::remove_var("LC_ALL");
            std::env::set_var("LC_MESSAGES", "en_GB.UTF-8");
        }
    }
}

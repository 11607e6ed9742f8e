//! The native menu, built from the page's one list of commands. Never knows what a command does: it gives its name
//! back to the page, which runs it.

use crate::telling::{MAIN, ShellEvent, tell};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use tauri::menu::{IsMenuItem, Menu, MenuEvent, MenuItem, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Manager, Wry};
use ts_rs::TS;

/// One line of a menu.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum MenuEntry {
    Command {
        id: String,
        title: String,
        /// As the page writes it: `mod+shift+S`.
        shortcut: Option<String>,
        enabled: bool,
    },
    /// What the system does in text fields by itself.
    Native {
        role: NativeRole,
        title: String,
    },
    Submenu {
        title: String,
        entries: Vec<MenuEntry>,
    },
    Separator,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "snake_case")]
pub enum NativeRole {
    Cut,
    Copy,
    Paste,
    SelectAll,
}

/// The menu as it stands.
#[derive(Default)]
pub struct Menus(Mutex<Standing>);

#[derive(Default)]
struct Standing {
    entries: Vec<MenuEntry>,
    items: Items,
}

type Items = BTreeMap<String, MenuItem<Wry>>;

impl Menus {
    /// Shows these menus. Where only what is enabled differs, the lines stay and are switched, so that an open menu
    /// does not close under the pointer.
    pub fn show(&self, app: &AppHandle, entries: Vec<MenuEntry>) -> tauri::Result<()> {
        let mut standing = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !is_same_but_for_enabled(&standing.entries, &entries) {
            standing.items = build(app, &entries)?;
        } else {
            switch(&standing.items, &standing.entries, &entries)?;
        }
        standing.entries = entries;
        Ok(())
    }
}

/// Gives the page the name of the command that was chosen; what the system does by itself is done here.
pub fn on_event(app: &AppHandle, event: &MenuEvent) {
    let id = event.id().as_ref();
    match id.strip_prefix(NATIVE) {
        Some(edit) => edit_natively(app, edit),
        None => tell(app, ShellEvent::Command { id: id.to_owned() }),
    }
}

const NATIVE: &str = "native.";

fn is_same_but_for_enabled(before: &[MenuEntry], now: &[MenuEntry]) -> bool {
    before.len() == now.len() && before.iter().zip(now).all(|(before, now)| is_same_line(before, now))
}

fn is_same_line(before: &MenuEntry, now: &MenuEntry) -> bool {
    match (before, now) {
        (
            MenuEntry::Command { id, title, shortcut, .. },
            MenuEntry::Command { id: other, title: other_title, shortcut: other_shortcut, .. },
        ) => (id, title, shortcut) == (other, other_title, other_shortcut),
        (
            MenuEntry::Submenu { title, entries },
            MenuEntry::Submenu { title: other, entries: other_entries },
        ) => title == other && is_same_but_for_enabled(entries, other_entries),
        _ => before == now,
    }
}

/// Every command, through all submenus.
fn commands(entries: &[MenuEntry]) -> Vec<(&str, bool)> {
    entries
        .iter()
        .flat_map(|entry| match entry {
            MenuEntry::Command { id, enabled, .. } => vec![(id.as_str(), *enabled)],
            MenuEntry::Submenu { entries, .. } => commands(entries),
            MenuEntry::Native { .. } | MenuEntry::Separator => Vec::new(),
        })
        .collect()
}

fn switch(items: &Items, before: &[MenuEntry], now: &[MenuEntry]) -> tauri::Result<()> {
    let changed = commands(before).into_iter().zip(commands(now)).filter(|(before, now)| before != now);
    for (_, (id, enabled)) in changed {
        if let Some(item) = items.get(id) {
            item.set_enabled(enabled)?;
        }
    }
    Ok(())
}

fn build(app: &AppHandle, entries: &[MenuEntry]) -> tauri::Result<Items> {
    let mut items = Items::new();
    let menu = Menu::new(app)?;
    for entry in entries {
        menu.append(&*line(app, entry, &mut items)?)?;
    }
    // Elsewhere than on a Mac a menu belongs to its window: one that only shows has none.
    #[cfg(target_os = "macos")]
    app.set_menu(menu)?;
    #[cfg(not(target_os = "macos"))]
    if let Some(window) = app.get_webview_window(MAIN) {
        window.set_menu(menu)?;
    }
    Ok(items)
}

fn line(app: &AppHandle, entry: &MenuEntry, items: &mut Items) -> tauri::Result<Box<dyn IsMenuItem<Wry>>> {
    Ok(match entry {
        MenuEntry::Command { id, title, shortcut, enabled } => {
            let accelerator = shortcut.as_deref().map(accelerator);
            let item = MenuItem::with_id(app, id, plain(title), *enabled, accelerator)?;
            items.insert(id.clone(), item.clone());
            Box::new(item)
        }
        MenuEntry::Native { role, title } => native(app, *role, title)?,
        MenuEntry::Submenu { title, entries } => {
            let submenu = Submenu::new(app, plain(title), true)?;
            for entry in entries {
                submenu.append(&*line(app, entry, items)?)?;
            }
            Box::new(submenu)
        }
        MenuEntry::Separator => Box::new(PredefinedMenuItem::separator(app)?),
    })
}

/// A title in which nothing is a mark: menus take `&` for one, and a file may be named with it.
fn plain(title: &str) -> String {
    title.replace('&', "&&")
}

/// The menu's way of writing a key: the page's `mod` is Ctrl, and Cmd on a Mac.
fn accelerator(shortcut: &str) -> String {
    shortcut.replace("mod", "CmdOrCtrl")
}

/// The library's own entries for these need a further library on Linux; the web view itself does them there.
#[cfg(target_os = "linux")]
fn native(app: &AppHandle, role: NativeRole, title: &str) -> tauri::Result<Box<dyn IsMenuItem<Wry>>> {
    let id = format!("{NATIVE}{}", web_kit_name(role));
    Ok(Box::new(MenuItem::with_id(app, id, title, true, None::<&str>)?))
}

#[cfg(not(target_os = "linux"))]
fn native(app: &AppHandle, role: NativeRole, title: &str) -> tauri::Result<Box<dyn IsMenuItem<Wry>>> {
    Ok(Box::new(match role {
        NativeRole::Cut => PredefinedMenuItem::cut(app, Some(title))?,
        NativeRole::Copy => PredefinedMenuItem::copy(app, Some(title))?,
        NativeRole::Paste => PredefinedMenuItem::paste(app, Some(title))?,
        NativeRole::SelectAll => PredefinedMenuItem::select_all(app, Some(title))?,
    }))
}

/// WebKitGTK's names of editing commands: WEBKIT_EDITING_COMMAND_COPY and its kin.
#[cfg(target_os = "linux")]
fn web_kit_name(role: NativeRole) -> &'static str {
    match role {
        NativeRole::Cut => "Cut",
        NativeRole::Copy => "Copy",
        NativeRole::Paste => "Paste",
        NativeRole::SelectAll => "SelectAll",
    }
}

#[cfg(target_os = "linux")]
fn edit_natively(app: &AppHandle, edit: &str) {
    use webkit2gtk::WebViewExt;
    let edit = edit.to_owned();
    if let Some(window) = app.get_webview_window(MAIN) {
        window.with_webview(move |view| view.inner().execute_editing_command(&edit)).ok();
    }
}

#[cfg(not(target_os = "linux"))]
fn edit_natively(_: &AppHandle, _: &str) {}

#[cfg(test)]
mod tests {
    use super::*;

    fn command(id: &str, enabled: bool) -> MenuEntry {
        let shortcut = Some("mod+S".to_owned());
        MenuEntry::Command { id: id.to_owned(), title: id.to_owned(), shortcut, enabled }
    }

    fn menu(title: &str, entries: Vec<MenuEntry>) -> MenuEntry {
        MenuEntry::Submenu { title: title.to_owned(), entries }
    }

    #[test]
    fn a_menu_in_which_only_lines_are_switched_is_not_built_again() {
        let before = [menu("File", vec![command("file.save", false), MenuEntry::Separator])];
        let now = [menu("File", vec![command("file.save", true), MenuEntry::Separator])];
        assert!(is_same_but_for_enabled(&before, &now));
    }

    #[test]
    fn a_menu_with_another_line_is_built_again() {
        let before = [menu("File", vec![command("file.save", true)])];
        for now in [
            menu("File", vec![command("file.open", true)]),
            menu("File", vec![command("file.save", true), MenuEntry::Separator]),
            menu("Datei", vec![command("file.save", true)]),
        ] {
            assert!(!is_same_but_for_enabled(&before, &[now]));
        }
    }

    #[test]
    fn commands_are_found_through_all_submenus() {
        let entries = [
            menu("File", vec![menu("Recent", vec![command("a", true)]), command("b", false)]),
            command("c", true),
        ];
        assert_eq!(commands(&entries), [("a", true), ("b", false), ("c", true)]);
    }

    #[test]
    fn an_ampersand_in_a_title_stays_one() {
        assert_eq!(plain("Go to Queues & targets"), "Go to Queues && targets");
    }

    #[test]
    fn the_page_s_mod_is_the_key_of_commands_on_every_system() {
        assert_eq!(accelerator("mod+shift+S"), "CmdOrCtrl+shift+S");
        assert_eq!(accelerator("alt+1"), "alt+1");
    }
}

//! The contract with the page: every command it may call. Each reads what it is sent, calls one function, and lets
//! the error speak; nothing is decided here.

use crate::audience::{self, Told};
use crate::clipboard::Pictures;
use crate::comparisons::{self, Compared};
use crate::demos::{self, Demo};
use crate::diagnostics::{self, PageFault};
use crate::dialogs;
use crate::document::{self, Opened, Recent, RecentFiles, Saved};
use crate::export;
use crate::failure::Failure;
use crate::grants::Grants;
use crate::jobs::{self, Finished, Jobs, RunEvent};
use crate::menu::{MenuEntry, Menus};
use crate::open_with::Startup;
use crate::proofs::{self, CaseFamily, ProofEffort, ProofEvent, Proving};
use crate::recovery::{Recovered, Recovery, Work};
use crate::replays::{self, Replaying};
use crate::runs::{self, RunOptions, RunSummary, Whose};
use crate::settings::{Settings, SettingsFile};
use crate::window::{self, Unsaved};
use serde_json::{Map, Value};
use shoreline_engine::results::{Series, SpanResults, Waits};
use shoreline_engine::study;
use shoreline_engine::study::compare::Comparison;
use shoreline_engine::study::reasons::Reasons;
use shoreline_engine::study::replay::{Replay, Which};
use shoreline_engine::study::variance::{VarianceSplit, variance_split};
use shoreline_engine::{Plan, compile};
use shoreline_model::check::check;
use shoreline_model::diagnostic::Finding;
use shoreline_model::measure::{CATALOGUE, MeasureText};
use shoreline_model::template;
use shoreline_proof::Beside;
use std::path::Path;
use tauri::ipc::{Channel, InvokeBody, Request};
use tauri::{AppHandle, Manager, State, WebviewWindow};

type Answer<T> = Result<T, Failure>;

#[tauri::command]
fn startup(startup: State<'_, Startup>) -> Startup {
    startup.inner().clone()
}

#[tauri::command(async)]
fn catalogue() -> Vec<MeasureText> {
    CATALOGUE.iter().map(MeasureText::from).collect()
}

#[tauri::command(async)]
fn demos() -> Answer<Vec<Demo>> {
    demos::all()
}

#[tauri::command(async)]
fn open_demo(id: &str) -> Answer<Opened> {
    demos::open(id)
}

#[tauri::command(async)]
fn new_scenario() -> Answer<Opened> {
    document::opened(template::text())
}

#[tauri::command(async)]
fn open_file(path: &str, recent: State<'_, RecentFiles>, grants: State<'_, Grants>) -> Answer<Opened> {
    if !recent.knows(path) {
        grants.check_file(path)?;
    }
    let opened = document::open(Path::new(path))?;
    grants.file(path);
    recent.remember(path);
    Ok(opened)
}

#[tauri::command(async)]
fn save_file(
    path: &str,
    scenario: Value,
    over: Option<&str>,
    recent: State<'_, RecentFiles>,
    grants: State<'_, Grants>,
) -> Answer<Saved> {
    grants.check_file(path)?;
    let saved = document::save(Path::new(path), &document::received(&scenario)?, over)?;
    recent.remember(&saved.path);
    Ok(saved)
}

#[tauri::command(async)]
fn keep_aside(work: Work, recovery: State<'_, Recovery>) -> Answer<()> {
    recovery.keep(work)
}

#[tauri::command(async)]
fn discard_aside(recovery: State<'_, Recovery>) {
    recovery.discard();
}

#[tauri::command(async)]
fn recovered_work(recovery: State<'_, Recovery>) -> Vec<Recovered> {
    recovery.found()
}

#[tauri::command(async)]
fn restore_work(id: &str, recovery: State<'_, Recovery>, grants: State<'_, Grants>) -> Answer<Opened> {
    let opened = recovery.restore(id)?;
    if let Some(path) = &opened.path {
        grants.file(path);
    }
    Ok(opened)
}

#[tauri::command(async)]
fn forget_work(id: &str, recovery: State<'_, Recovery>) -> Answer<()> {
    recovery.forget(id)
}

#[tauri::command(async)]
fn check_scenario(scenario: Value) -> Answer<Vec<Finding>> {
    Ok(document::findings(document::received(&scenario)?))
}

#[tauri::command(async)]
fn recent_files(recent: State<'_, RecentFiles>) -> Vec<Recent> {
    recent.all()
}

#[tauri::command(async)]
fn clear_recent(recent: State<'_, RecentFiles>) {
    recent.clear();
}

#[tauri::command(async)]
fn pick_open(window: WebviewWindow, grants: State<'_, Grants>) -> Option<String> {
    dialogs::open(&window).inspect(|path| grants.file(path))
}

#[tauri::command(async)]
fn pick_save(suggested: &str, window: WebviewWindow, grants: State<'_, Grants>) -> Option<String> {
    dialogs::save(&window, suggested).inspect(|path| grants.file(path))
}

#[tauri::command(async)]
fn pick_folder(window: WebviewWindow, grants: State<'_, Grants>) -> Option<String> {
    dialogs::folder(&window).inspect(|path| grants.folder(path))
}

#[tauri::command]
async fn run_scenario(
    scenario: Value,
    options: RunOptions,
    events: Channel<RunEvent>,
    jobs: State<'_, Jobs>,
) -> Answer<Option<RunSummary>> {
    let scenario = document::received(&scenario)?;
    if options != RunOptions::default() {
        check(scenario.clone().asked_for(options.seed, options.replications))?;
    }
    let checked = check(scenario)?;
    // A page that went away hears nothing more; the run is cancelled by the next one.
    runs::run(&jobs, checked, options, move |event| drop(events.send(event))).await
}

#[tauri::command]
fn pin_run(run: Option<u32>, jobs: State<'_, Jobs>) -> Answer<()> {
    match run {
        Some(run) => jobs.shelf.pin(run)?,
        None => jobs.shelf.unpin(),
    }
    Ok(())
}

#[tauri::command]
async fn compare_scenarios(
    scenarios: Vec<Value>,
    events: Channel<RunEvent>,
    jobs: State<'_, Jobs>,
    compared: State<'_, Compared>,
) -> Answer<Finished<Comparison>> {
    let plans: Vec<Plan> = scenarios.iter().map(plan).collect::<Answer<_>>()?;
    comparisons::compare(&jobs, &compared, plans, |event| drop(events.send(event))).await
}

#[tauri::command(async)]
fn compared_series(
    run: u32,
    place: usize,
    measure: &str,
    subject: Whose,
    compared: State<'_, Compared>,
) -> Answer<Series> {
    compared.series(run, place, measure, &subject)
}

#[tauri::command]
async fn split_spread(
    scenario: Value,
    events: Channel<RunEvent>,
    jobs: State<'_, Jobs>,
) -> Answer<Finished<VarianceSplit>> {
    let plan = plan(&scenario)?;
    let tell = |event| drop(events.send(event));
    let options = study::RunOptions::default();
    jobs::study(&jobs, tell, move |cancel, on_progress| variance_split(&plan, options, cancel, on_progress))
        .await
}

#[tauri::command]
async fn explain_interval(
    scenario: Value,
    queue: String,
    interval: u32,
    events: Channel<RunEvent>,
    jobs: State<'_, Jobs>,
) -> Answer<Finished<Reasons>> {
    let checked = check(document::received(&scenario)?)?;
    let tell = |event| drop(events.send(event));
    jobs::reasons(&jobs, checked, queue, interval, tell).await
}

#[tauri::command(async)]
fn proof_cases() -> Vec<CaseFamily> {
    proofs::families()
}

#[tauri::command(async)]
fn open_case(id: &str) -> Answer<Opened> {
    proofs::scenario(id)
}

#[tauri::command]
async fn prove_cases(
    ids: Vec<String>,
    effort: ProofEffort,
    events: Channel<ProofEvent>,
    proving: State<'_, Proving>,
) -> Answer<bool> {
    proofs::run(&proving, ids, effort, move |event| drop(events.send(event))).await
}

#[tauri::command]
fn cancel_proof(proving: State<'_, Proving>) -> bool {
    proving.cancel()
}

#[tauri::command(async)]
fn beside_formulas(run: u32, jobs: State<'_, Jobs>) -> Answer<Vec<Beside>> {
    let kept = jobs.shelf.kept(run)?;
    proofs::beside(&kept)
}

#[tauri::command]
async fn replay_day(
    run: u32,
    date: String,
    which: Which,
    events: Channel<RunEvent>,
    jobs: State<'_, Jobs>,
    replaying: State<'_, Replaying>,
) -> Answer<Option<Replay>> {
    let tell = |event| drop(events.send(event));
    replays::replay(&replaying, jobs.shelf.kept(run)?, date, which, tell).await
}

#[tauri::command]
fn cancel_replay(replaying: State<'_, Replaying>) {
    replaying.cancel();
}

#[tauri::command]
fn set_full_screen(full: bool, window: WebviewWindow) -> Answer<()> {
    Ok(window.set_fullscreen(full)?)
}

/// The plan of a scenario that makes sense.
fn plan(scenario: &Value) -> Answer<Plan> {
    Ok(compile(&check(document::received(scenario)?)?))
}

#[tauri::command]
fn cancel_run(run: u32, jobs: State<'_, Jobs>) -> bool {
    jobs.cancel(run)
}

#[tauri::command(async)]
fn interval_series(run: u32, measure: &str, subject: Whose, jobs: State<'_, Jobs>) -> Answer<Series> {
    runs::series(&jobs.shelf.kept(run)?.study, measure, &subject)
}

#[tauri::command(async)]
fn span_figures(run: u32, from: u32, to: u32, jobs: State<'_, Jobs>) -> Answer<SpanResults> {
    Ok(jobs.shelf.kept(run)?.study.span(from as usize..to.max(from) as usize))
}

#[tauri::command(async)]
fn wait_curves(run: u32, subject: Whose, jobs: State<'_, Jobs>) -> Answer<Waits> {
    runs::waits(&jobs.shelf.kept(run)?.study, &subject)
}

/// The points of the picture are the body; its size is in the headers `width` and `height`.
#[tauri::command(async)]
fn copy_picture(request: Request<'_>, pictures: State<'_, Pictures>) -> Answer<()> {
    let InvokeBody::Raw(points) = request.body() else {
        return Err(Failure::new("A picture to copy comes as bytes."));
    };
    pictures.put(side(&request, "width")?, side(&request, "height")?, points.clone())
}

fn side(request: &Request<'_>, name: &str) -> Answer<usize> {
    let said = request.headers().get(name).and_then(|value| value.to_str().ok()?.parse().ok());
    said.ok_or_else(|| Failure::new(format!("A picture to copy has a {name}.")))
}

#[tauri::command(async)]
fn export_csv(
    run: u32,
    folder: &str,
    jobs: State<'_, Jobs>,
    grants: State<'_, Grants>,
) -> Answer<Vec<String>> {
    grants.check_folder(folder)?;
    let kept = jobs.shelf.kept(run)?;
    export::csv(&kept.scenario, &kept.study.results(), Path::new(folder))
}

#[tauri::command(async)]
fn export_charts(
    run: u32,
    folder: &str,
    jobs: State<'_, Jobs>,
    grants: State<'_, Grants>,
) -> Answer<Vec<String>> {
    grants.check_folder(folder)?;
    let kept = jobs.shelf.kept(run)?;
    export::charts(&kept.scenario, &kept.study.results(), Path::new(folder))
}

#[tauri::command]
fn set_document_state(
    title: &str,
    dirty: bool,
    window: WebviewWindow,
    unsaved: State<'_, Unsaved>,
) -> Answer<()> {
    unsaved.set(dirty);
    Ok(window.set_title(&window::title(title, dirty))?)
}

/// Whoever lets the window go has let go of what was not saved.
#[tauri::command]
fn close_window(window: WebviewWindow, recovery: State<'_, Recovery>) -> Answer<()> {
    recovery.discard();
    Ok(window.destroy()?)
}

/// As the button of the window frame: it does not go over unsaved work.
#[tauri::command]
fn quit(window: WebviewWindow) -> Answer<()> {
    Ok(window.close()?)
}

#[tauri::command(async)]
fn show_menu(menus: Vec<MenuEntry>, app: AppHandle, standing: State<'_, Menus>) -> Answer<()> {
    Ok(standing.show(&app, menus)?)
}

#[tauri::command(async)]
fn settings(file: State<'_, SettingsFile>) -> Settings {
    file.read()
}

#[tauri::command(async)]
fn change_settings(settings: Settings, file: State<'_, SettingsFile>) -> Answer<()> {
    file.write(&settings)
}

#[tauri::command(async)]
fn diagnostics_summary(language: &str, app: AppHandle, file: State<'_, SettingsFile>) -> Answer<String> {
    let home = app.path().home_dir().ok();
    let log_folder = app.path().app_log_dir()?;
    Ok(diagnostics::summary(language, &file.read(), &log_folder, home.as_deref()))
}

#[tauri::command(async)]
fn page_failed(fault: PageFault) {
    diagnostics::log_page_fault(&fault);
}

/// Opens the window for a second screen.
#[tauri::command(async)]
fn open_audience(title: &str, app: AppHandle) -> Answer<()> {
    Ok(audience::open(&app, title)?)
}

#[tauri::command(async)]
fn close_audience(app: AppHandle) -> Answer<()> {
    Ok(audience::close(&app)?)
}

/// What changed of what is to be shown.
#[tauri::command(async)]
fn tell_audience(changed: Map<String, Value>, app: AppHandle, told: State<'_, Told>) {
    told.tell(&app, changed);
}

/// The window for a second screen is ready to hear.
#[tauri::command(async)]
fn audience_listens(app: AppHandle, told: State<'_, Told>) {
    told.tell_all(&app);
}

/// One list gives the window its handler and the tests the names.
macro_rules! commands {
    ($($name:ident),* $(,)?) => {
        #[cfg(test)]
        const NAMES: &[&str] = &[$(stringify!($name)),*];

        /// Every command for the main window; for any other those it may call.
        pub fn handler() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
            let handle: Box<dyn Fn(tauri::ipc::Invoke) -> bool + Send + Sync> =
                Box::new(tauri::generate_handler![$($name),*]);
            move |invoke| {
                let label = invoke.message.webview_ref().label();
                if audience::may_call(label, invoke.message.command()) {
                    return handle(invoke);
                }
                invoke.resolver.reject(Failure::new("This window only shows: it may not do that."));
                true
            }
        }
    };
}

commands![
    startup,
    catalogue,
    demos,
    open_demo,
    new_scenario,
    open_file,
    save_file,
    keep_aside,
    discard_aside,
    recovered_work,
    restore_work,
    forget_work,
    check_scenario,
    recent_files,
    clear_recent,
    pick_open,
    pick_save,
    pick_folder,
    run_scenario,
    compare_scenarios,
    split_spread,
    explain_interval,
    cancel_run,
    pin_run,
    proof_cases,
    open_case,
    prove_cases,
    cancel_proof,
    beside_formulas,
    compared_series,
    replay_day,
    cancel_replay,
    set_full_screen,
    interval_series,
    span_figures,
    wait_curves,
    copy_picture,
    export_csv,
    export_charts,
    set_document_state,
    close_window,
    quit,
    show_menu,
    settings,
    change_settings,
    diagnostics_summary,
    page_failed,
    open_audience,
    close_audience,
    tell_audience,
    audience_listens,
];

#[cfg(test)]
mod tests {
    use super::NAMES;

    const BRIDGE: &str = include_str!("../../ui/src/bridge/tauri.ts");

    #[test]
    fn the_page_s_bridge_calls_every_command() {
        for name in NAMES {
            assert!(BRIDGE.contains(&format!("\"{name}\"")), "ui/src/bridge/tauri.ts does not call {name}");
        }
    }
}

"""A WebKitGTK window that WebKitWebDriver may steer and that keeps its data in a folder.

The MiniBrowser that comes with the engine forgets everything when it is steered, and so could never
show what is left on the disk, nor that a workspace opens again after a restart.

    webkit-window.py PROFILE DOWNLOADS LOG
"""

import os
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

profile, downloads, log = sys.argv[1:4]
# The engine writes what the console of a page says to standard output, from a process of its own.
sink = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
os.dup2(sink, 1)
os.dup2(sink, 2)

manager = WebKit2.WebsiteDataManager(
    base_data_directory=os.path.join(profile, "data"),
    base_cache_directory=os.path.join(profile, "cache"),
)
context = WebKit2.WebContext.new_with_website_data_manager(manager)
context.set_automation_allowed(True)


def choose_place(download, suggested):
    download.set_destination("file://" + os.path.join(downloads, os.path.basename(suggested)))
    return True


def open_window(_session):
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    view.get_settings().set_enable_write_console_messages_to_stdout(True)
    window = Gtk.Window(default_width=1440, default_height=900)
    window.add(view)
    window.show_all()
    view.connect("close", lambda _view: window.destroy())
    window.connect("destroy", lambda _window: Gtk.main_quit())
    return view


def start_session(_context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name("webkit-window")
    info.set_version(WebKit2.get_major_version(), WebKit2.get_minor_version(), 0)
    session.set_application_info(info)
    session.connect("create-web-view", open_window)


context.connect("automation-started", start_session)
context.connect("download-started", lambda _context, one: one.connect("decide-destination", choose_place))
Gtk.main()

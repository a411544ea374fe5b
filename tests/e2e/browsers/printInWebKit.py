"""Prints one page by WebKitGTK without a dialog: its WebDriver has no command for it.

printInWebKit.py ADDRESS OUT.pdf PAPER ORIENTATION SCRIPT
  PAPER is iso_a4 or na_letter, ORIENTATION portrait or landscape. Needs a display (Xvfb) and
  libwebkit2gtk-4.1. Writes what SCRIPT, the body of a function, returns to standard output as JSON.
"""

import ctypes
import sys
import time
from ctypes import CFUNCTYPE, c_char_p, c_double, c_int, c_ssize_t, c_ulong, c_void_p

address, out, paper, orientation, script = sys.argv[1:6]

gtk = ctypes.CDLL("libgtk-3.so.0")
webkit = ctypes.CDLL("libwebkit2gtk-4.1.so.0")
gobject = ctypes.CDLL("libgobject-2.0.so.0")
jsc = ctypes.CDLL("libjavascriptcoregtk-4.1.so.0")
MILLIMETRES = 3


def function(library, name, result, *arguments):
    found = getattr(library, name)
    found.restype, found.argtypes = result, arguments
    return found


if not function(gtk, "gtk_init_check", c_int, c_void_p, c_void_p)(None, None):
    sys.exit("There is no display: start Xvfb and set DISPLAY.")

window = function(gtk, "gtk_window_new", c_void_p, c_int)(0)
function(gtk, "gtk_window_set_default_size", None, c_void_p, c_int, c_int)(window, 1440, 1000)
view = function(webkit, "webkit_web_view_new", c_void_p)()
function(gtk, "gtk_container_add", None, c_void_p, c_void_p)(window, view)
function(gtk, "gtk_widget_show_all", None, c_void_p)(window)
function(webkit, "webkit_web_view_load_uri", None, c_void_p, c_char_p)(view, address.encode())

iterate = function(gtk, "gtk_main_iteration_do", c_int, c_int)
Ready = CFUNCTYPE(None, c_void_p, c_void_p, c_void_p)
evaluate = function(
    webkit, "webkit_web_view_evaluate_javascript", None,
    c_void_p, c_char_p, c_ssize_t, c_char_p, c_char_p, c_void_p, Ready, c_void_p,
)
finish = function(
    webkit, "webkit_web_view_evaluate_javascript_finish", c_void_p, c_void_p, c_void_p, c_void_p
)
to_string = function(jsc, "jsc_value_to_string", c_char_p, c_void_p)


def until(is_done, seconds, what):
    end = time.monotonic() + seconds
    while not is_done():
        if time.monotonic() > end:
            sys.exit(f"{address}: {what} after {seconds} seconds.")
        if not iterate(0):
            time.sleep(0.005)


def run(body):
    """What the body of a function returns in the page, as JSON."""
    answers = []

    def take(source, result, _):
        value = finish(source, result, None)
        answers.append(to_string(value).decode() if value else "null")

    take = Ready(take)
    code = f"JSON.stringify((() => {{ {body} }})())".encode()
    evaluate(view, code, -1, None, None, None, take, None)
    until(lambda: answers, 30, "the page did not answer")
    return answers[0]


is_loading = function(webkit, "webkit_web_view_is_loading", c_int, c_void_p)
until(lambda: not is_loading(view), 60, "the page had not arrived")
# At another address than the overview's the built page stands hidden until its code has run.
THERE = "return [...document.querySelectorAll('h1')].some((one) => one.innerText !== '') && document.querySelector('[aria-busy=\"true\"]') === null"
end = time.monotonic() + 60
while run(THERE) != "true":
    if time.monotonic() > end:
        sys.exit(f"{address} is not there after a minute.")
    pause = time.monotonic() + 0.2
    until(lambda: time.monotonic() > pause, 2, "no pause")
print(run(script))

settings = function(gtk, "gtk_print_settings_new", c_void_p)()
put = function(gtk, "gtk_print_settings_set", None, c_void_p, c_char_p, c_char_p)
put(settings, b"printer", b"Print to File")
put(settings, b"output-uri", f"file://{out}".encode())
put(settings, b"output-file-format", b"pdf")

setup = function(gtk, "gtk_page_setup_new", c_void_p)()
size = function(gtk, "gtk_paper_size_new", c_void_p, c_char_p)(paper.encode())
function(gtk, "gtk_page_setup_set_paper_size_and_default_margins", None, c_void_p, c_void_p)(setup, size)
function(gtk, "gtk_page_setup_set_orientation", None, c_void_p, c_int)(setup, int(orientation == "landscape"))
for side in ("top", "bottom", "left", "right"):
    function(gtk, f"gtk_page_setup_set_{side}_margin", None, c_void_p, c_double, c_int)(setup, 12, MILLIMETRES)

operation = function(webkit, "webkit_print_operation_new", c_void_p, c_void_p)(view)
function(webkit, "webkit_print_operation_set_print_settings", None, c_void_p, c_void_p)(operation, settings)
function(webkit, "webkit_print_operation_set_page_setup", None, c_void_p, c_void_p)(operation, setup)

ended = []
connect = function(
    gobject, "g_signal_connect_data", c_ulong, c_void_p, c_char_p, c_void_p, c_void_p, c_void_p, c_int
)
Finished = CFUNCTYPE(None, c_void_p, c_void_p)
Failed = CFUNCTYPE(None, c_void_p, c_void_p, c_void_p)
finished = Finished(lambda *_: ended.append("finished"))


class Error(ctypes.Structure):
    _fields_ = [("domain", ctypes.c_uint32), ("code", c_int), ("message", c_char_p)]


failed = Failed(
    lambda _, error, __: ended.append(ctypes.cast(error, ctypes.POINTER(Error)).contents.message.decode())
)
connect(operation, b"finished", ctypes.cast(finished, c_void_p), None, None, 0)
connect(operation, b"failed", ctypes.cast(failed, c_void_p), None, None, 0)
function(webkit, "webkit_print_operation_print", None, c_void_p)(operation)
until(lambda: ended, 120, "nothing was printed")
if ended[0] != "finished":
    sys.exit(f"{address} could not be printed: {ended[0]}")

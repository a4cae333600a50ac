"""Puts tools/ on the import path and runs its executables, for the tests of the tools."""
import importlib.machinery
import importlib.util
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TOOLS = os.path.join(ROOT, 'tools')
if TOOLS not in sys.path:
    sys.path.insert(0, TOOLS)
sys.dont_write_bytecode = True


def load(name):
    """An executable of tools/ as a module."""
    loader = importlib.machinery.SourceFileLoader(name, os.path.join(TOOLS, name))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader))
    sys.modules[name] = module  # dataclasses look themselves up
    loader.exec_module(module)
    return module


def run(name, *arguments):
    """(exit code, standard output, standard error) of an executable of tools/."""
    done = subprocess.run([sys.executable, os.path.join(TOOLS, name), *arguments], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr

"""A tool of tools/ without a file ending, as a module, for tests of its functions."""
import importlib.machinery
import importlib.util
import os
import sys

from small_tree import ROOT


def load_tool(name):
    """Leaves no compiled file beside the tool."""
    sys.dont_write_bytecode = True
    loader = importlib.machinery.SourceFileLoader(name, os.path.join(ROOT, 'tools', name))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader))
    loader.exec_module(module)
    return module

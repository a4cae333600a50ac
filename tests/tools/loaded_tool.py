"""A tool of tools/ without a file ending, as a module, for tests of its functions."""
import importlib.machinery
import importlib.util
import os
import sys

from small_tree import ROOT


def load_tool(name):
    """Its own imports come from tools/ too."""
    folder = os.path.join(ROOT, 'tools')
    if folder not in sys.path:
        sys.path.insert(0, folder)
    loader = importlib.machinery.SourceFileLoader(name, os.path.join(ROOT, 'tools', name))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader))
    loader.exec_module(module)
    return module

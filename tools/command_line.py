"""An argument parser for the tools, whose --help opens with examples.

The module's docstring is the help; argparse adds the options and keeps its usage line for errors.
"""
import argparse


class Parser(argparse.ArgumentParser):
    def __init__(self, doc):
        super().__init__(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)

    def format_help(self):
        usage = self.format_usage()
        return super().format_help().replace(usage, '', 1).lstrip('\n')
